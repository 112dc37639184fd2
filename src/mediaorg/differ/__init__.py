"""What changed between two organisations, and what follows from it."""
