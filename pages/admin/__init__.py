"""What editors meet in Wagtail's admin beyond its own forms."""
