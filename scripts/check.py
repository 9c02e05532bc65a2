"""`make test`: every check in order, stopping at the first that fails."""

import time

from scripts.environment import PYTHON, ensure_packages, ensure_release, guarded, run, say

BIN = PYTHON.parent
#: Only a wait that ran out is tried again: the machine was busy. A wrong number fails at once.
AGAIN = ("--reruns", "2", "--only-rerun", "TimeoutError")
STEPS = (
    ("peramban / browser", [PYTHON, "-m", "scripts.browser"]),
    ("ruff", [BIN / "ruff", "check"]),
    ("mypy", [BIN / "mypy"]),
    ("lapisan / layers", [BIN / "lint-imports", "--no-logo"]),
    ("uji unit dan AppTest / unit and AppTest", [PYTHON, "-m", "pytest", "-q", "-n", "2", "-m", "not e2e"]),
    (
        "uji peramban / browser tests",
        [PYTHON, "-m", "pytest", "-q", "-n", "2", "-m", "e2e and not long", *AGAIN, "tests/e2e"],
    ),
)


def main() -> None:
    """Prepare, then run the steps."""
    ensure_packages(dev=True)
    ensure_release()
    for name, command in STEPS:
        say(f"\n== {name}")
        start = time.monotonic()
        run([str(part) for part in command], sentence=f"GAGAL / FAILED: {name}")
        say(f"   {time.monotonic() - start:.1f} s")
    say("\nSemua pemeriksaan lulus. / All checks passed.")


if __name__ == "__main__":
    guarded(main)
