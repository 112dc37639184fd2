"""The checklist of a campaign for a terminal and for programs."""
