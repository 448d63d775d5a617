"""A local Bot API server for tests: it refuses what the real one refuses, and fails on demand."""
