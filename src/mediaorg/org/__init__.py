"""The organisation as it stands: names resolved, scopes solved, graphs on demand."""
