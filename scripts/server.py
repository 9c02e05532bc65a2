"""A running app on a free loopback port, for tests, measurements and screenshots."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class NotStarted(Exception):
    """The app did not become healthy; the message ends with its log."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def healthy(base: str) -> bool:
    """Whether the app answers."""
    try:
        with urllib.request.urlopen(f"{base}/_stcore/health", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


@contextmanager
def serving(log: Path, *, settings: dict[str, str] | None = None, patience: float = 60) -> Iterator[str]:
    """Start the app with extra environment settings; yield its address; end it afterwards."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    options = [
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        "--server.headless=true",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
    ]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *options],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(settings or {})},
        )
        try:
            deadline = time.monotonic() + patience
            while not healthy(base):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise NotStarted(f"app did not start:\n{log.read_text(errors='replace')[-3000:]}")
                time.sleep(0.1)
            yield base
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
