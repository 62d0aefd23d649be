"""The demo articles, one per file."""
