"""A proposal written into its base for good."""
