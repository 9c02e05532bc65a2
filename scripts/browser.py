"""The browser of tests, measurements and screenshots: one that is here, Debian's, or Playwright's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Maps need WebGL: without a graphics card SwiftShader draws it. The rest keeps the browser from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: Every other host is not found: an app that needs the internet fails.
ALONE = ("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",)


def on_path() -> str | None:
    """A chromium or chrome of the machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def playwrights_own() -> str | None:
    """The browser that Playwright downloaded, if it did."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> bool:
    """Try Debian's chromium when root, then Playwright's download."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        apt = "apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium"
        attempts.insert(0, ["sh", "-c", apt])
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return any(
        subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL).returncode == 0 for command in attempts
    )


@contextmanager
def launched(*flags: str) -> Iterator[Browser]:
    """A running headless browser; ``flags`` beside those of the house."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=[*FLAGS, *flags])
        try:
            yield browser
        finally:
            browser.close()


def main() -> None:
    """Make a browser available, or say in a sentence what to do."""
    if not (on_path() or playwrights_own()):
        print("Memasang peramban / installing a browser …", flush=True)
        install()
    path = on_path() or playwrights_own()
    if not path:
        sys.exit(
            "Tidak ada peramban: pasang chromium (Debian: apt install chromium) lalu ulangi. / "
            "No browser: install chromium and repeat."
        )
    print(path)


if __name__ == "__main__":
    main()
