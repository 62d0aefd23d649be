"""The demo: articles, conditions, people and pictures of our own, loaded as an editor would enter them."""
