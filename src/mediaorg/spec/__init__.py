"""The specification as written: one frozen model per concept of the format."""
