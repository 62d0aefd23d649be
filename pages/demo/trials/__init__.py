"""The trials of the demo: all of them are invented."""
