"""One module a command; each reads its arguments, calls what does the work, and prints."""
