"""What editors see of search."""
