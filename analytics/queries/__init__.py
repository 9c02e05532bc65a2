"""Questions to a release: each takes a connection and a frozen filter, and gives a small frame."""
