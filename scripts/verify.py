"""`make verify`: every release against its hash, then 500 builds that are killed at random moments.

Usage: python -m scripts.verify [NUMBER] [SEED]
"""

import subprocess
import sys

from scripts import killed_builds
from scripts.environment import PYTHON, ROOT, say


def main(arguments: list[str]) -> int:
    """Run both; the first that fails gives the code."""
    say("== rilis yang tersimpan / releases kept")
    code = subprocess.run([str(PYTHON), "-m", "data", "verify"], cwd=ROOT).returncode
    if code:
        return code
    say("== uji peramban yang panjang / long browser tests")
    tests = [str(PYTHON), "-m", "pytest", "-q", "-m", "long", "tests/e2e"]
    code = subprocess.run(tests, cwd=ROOT).returncode
    if code:
        return code
    say("== pembangunan yang dibunuh / killed builds")
    return killed_builds.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
