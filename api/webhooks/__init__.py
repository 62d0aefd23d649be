"""Tells other systems what was published and withdrawn: signed messages, at least once, in order."""
