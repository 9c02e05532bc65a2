"""Rates, classes, changes."""
