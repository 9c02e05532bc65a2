"""Contracts of the input: every rule is one small module, every finding is collected."""

from __future__ import annotations

from data.checks.findings import Finding
from data.tables import Inputs

__all__ = ["Finding", "check"]


def check(inputs: Inputs) -> list[Finding]:
    """All findings of all rules."""
    return []
