"""Runs the rules over an organisation and puts what they find in its place."""
