"""Changes of what a file says as patches of its text: what is not changed stays, character for character."""
