"""`make run`: packages, release, a free port, then Streamlit."""

import errno
import os
import socket

from scripts.environment import (
    PYTHON,
    ROOT,
    Stopped,
    ensure_packages,
    ensure_release,
    guarded,
    release_exists,
    say,
)


def port_number(text: str) -> int:
    """The port as a number, or a sentence."""
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise Stopped(f"PORT={text} bukan nomor porta (1–65535). / PORT={text} is not a port number.")


def free(address: tuple[object, ...], family: int) -> bool:
    """Whether the address can be listened on; one that this machine does not have does not count."""
    try:
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as error:
        return error.errno not in (errno.EADDRINUSE, errno.EACCES)
    return True


def check_free(host: str, port: int) -> None:
    """Stop when somebody listens on the port, or the host is unknown."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror:
        raise Stopped(f"HOST={host} tidak dikenal. / HOST={host} is unknown.") from None
    if all(free(address, family) for family, *_, address in found):
        return
    other = port + 1 if port < 65535 else 8501
    raise Stopped(
        f"Porta {port} di {host} tidak bebas: pakai yang lain, misalnya make run PORT={other}. / "
        f"Port {port} on {host} is not free: use another, e.g. make run PORT={other}."
    )


def build_or_keep() -> None:
    """A failed build leaves the last release in use, and says so; without any release nothing starts."""
    try:
        ensure_release()
    except Stopped as stopped:
        if not release_exists():
            raise
        say(f"{stopped}\nYang ditampilkan: rilis sebelumnya. / Showing the previous release.")


def main() -> None:
    """Prepare and become Streamlit."""
    host = os.environ.get("HOST") or "localhost"
    port = port_number(os.environ.get("PORT") or "8501")
    check_free(host, port)
    ensure_packages()
    build_or_keep()
    shown = "localhost" if host in ("0.0.0.0", "::") else host
    say(f"Hulu Hilir: http://{shown}:{port}   (berhenti: Ctrl+C)")
    os.chdir(ROOT)
    options = {"server.address": host, "server.port": port, "server.headless": "true"}
    flags = [f"--{name}={value}" for name, value in options.items()]
    os.execv(
        PYTHON,
        [str(PYTHON), "-m", "streamlit", "run", "app.py", *flags, "--browser.gatherUsageStats=false"],
    )


if __name__ == "__main__":
    guarded(main)
