#!/bin/sh
# Runs its arguments with the first Python 3.11+ that can make a venv; PYTHON= names another.
ask='import sys; sys.exit(sys.version_info < (3, 11))'
found=
made=.venv/bin/python
[ -x .venv/bin/pip ] || made=
for python in $made "${PYTHON:-python3.13}" python3.12 python3.11 python3; do
    "$python" -c "$ask" >/dev/null 2>&1 || { [ "$python" = "${PYTHON:-}" ] && break; continue; }
    found=$python
    if "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then exec "$python" "$@"; fi
    [ "$python" = "${PYTHON:-}" ] && break
done
if [ -n "$found" ]; then
    echo "Modul venv untuk $found belum ada: pasang dulu (Debian: apt install python3-venv)." >&2
    echo "The venv module of $found is missing: install it first (Debian: apt install python3-venv)." >&2
else
    echo "Perlu Python 3.11 atau lebih baru: pasang, atau sebutkan letaknya (make run PYTHON=/jalur/python3)." >&2
    echo "Python 3.11 or newer is needed: install it, or name it (make run PYTHON=/path/to/python3)." >&2
fi
exit 1
