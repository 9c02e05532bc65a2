"""The virtual environment and the release: made when missing, renewed when what they come from has changed.

Standard library only: this runs before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RELEASES = ROOT / (os.environ.get("HULU_HILIR_RELEASES") or "data/releases")
RELEASE_INPUTS = (
    "data/published/*.csv",
    "data/geo/*.csv",
    "data/reference/*.csv",
    "data/*.py",
    "data/checks/*.py",
    "data/marts/*.sql",
)


class Stopped(Exception):
    """Work that cannot go on; the message says in a sentence what to do."""


def say(text: str) -> None:
    """Print at once, also when the output is a pipe."""
    print(text, flush=True)


def run(command: list[str], *, sentence: str) -> None:
    """Run a command without stdin; a failure stops with the sentence."""
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
        raise Stopped(sentence)


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over names and contents."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.relative_to(ROOT)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def reads(stamp: Path, expected: str) -> bool:
    """Whether the stamp holds the expected text."""
    return stamp.is_file() and stamp.read_text().strip() == expected


def ensure_packages(*, dev: bool = False) -> None:
    """Make .venv and install the pinned packages, only when their files have changed."""
    if not (PYTHON.exists() and (VENV / "bin" / "pip").exists()):  # pip comes last: without it, half made
        say("Membuat .venv …")
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    files = [ROOT / "requirements.txt"]
    if dev:
        files.append(ROOT / "requirements-dev.txt")
    stamp = VENV / f"{files[-1].stem}.sha256"
    wanted = digest(files)
    if reads(stamp, wanted):
        return
    say(f"Memasang {files[-1].name} (sekali saja) …")
    run(
        [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(files[-1])],
        sentence=f"{files[-1].name} tidak terpasang: periksa jaringan lalu ulangi perintah yang sama. / "
        "Packages could not be installed: check the network and repeat the command.",
    )
    stamp.write_text(wanted)
    if dev:
        (VENV / "requirements.sha256").write_text(digest(files[:1]))


def release_exists() -> bool:
    """Whether CURRENT names a release that is there."""
    pointer = RELEASES / "CURRENT"
    return pointer.is_file() and (RELEASES / pointer.read_text().strip()).is_file()


def ensure_release() -> None:
    """Build the release unless it was built from exactly these inputs.

    Inputs are compared by content: a clone has new dates, and an equal release keeps its old file.
    """
    stamp = RELEASES / "inputs.sha256"
    wanted = digest(path for pattern in RELEASE_INPUTS for path in ROOT.glob(pattern))
    if release_exists() and reads(stamp, wanted):
        return
    say("Membangun rilis: masukannya lebih baru …" if release_exists() else "Membangun rilis pertama …")
    run(
        [str(PYTHON), "-m", "data", "build"],
        sentence="Rilis tidak terbangun: perbaiki temuan di atas, lalu ulangi. / "
        "The release was not built: mend the findings above and repeat.",
    )
    RELEASES.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


def main(arguments: list[str]) -> None:
    """Prepare everything, then run the named module with the development packages and a browser."""
    ensure_packages(dev=True)
    ensure_release()
    run([str(PYTHON), "-m", "scripts.browser"], sentence="Peramban tidak tersedia. / No browser.")
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", *arguments])


def guarded(work: Callable[..., None], *arguments: object) -> None:
    """Run work; print one sentence instead of a traceback when it stops."""
    try:
        work(*arguments)
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    guarded(main, sys.argv[1:])
