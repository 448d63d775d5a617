"""The engine and its data: questions in, typed answers out. Knows nothing of any front."""
