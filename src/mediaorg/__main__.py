"""`python -m mediaorg`."""

from mediaorg.cli import main

main()
