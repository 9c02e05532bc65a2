"""Titled frames."""
