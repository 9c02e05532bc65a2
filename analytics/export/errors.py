"""Why a file could not be made."""

from __future__ import annotations


class NotMade(RuntimeError):
    """A file was not made; the message says which and why. Nothing half-written is left."""
