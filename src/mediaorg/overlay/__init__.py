"""A specification as campaigns make it on a day, and where each of its values then comes from."""
