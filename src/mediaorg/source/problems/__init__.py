"""The ways in which a file can fail to be good YAML, in words: one table a rule."""
