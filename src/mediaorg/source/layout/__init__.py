"""The layout of a file: order of keys, indentation and blanks, set without a change of meaning or a lost comment."""
