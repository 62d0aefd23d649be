"""Tells caches in front of us to drop what changed, by surrogate key."""
