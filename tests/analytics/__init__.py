"""Tests of what the app computes, on the real release."""
