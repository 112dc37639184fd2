"""What has to be done, and when, around a campaign: before it, in each phase, at its end, and after it."""
