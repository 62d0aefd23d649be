"""The landing pages of the demo."""
