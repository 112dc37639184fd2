"""One module a command: its options, and which rooms it calls."""
