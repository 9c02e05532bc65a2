"""Questions to the release."""
