"""Published documents over REST."""
