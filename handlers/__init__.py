"""The Telegram front: one module for each thing a person does, and how an answer looks there."""
