"""The program: command line, settings, console, delivery and logs."""
