"""YAML in: one door from a file to plain data with the place of every part of it (`read.py`)."""
