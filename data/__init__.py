"""What comes in: published figures, their checks, and the command that makes a release."""
