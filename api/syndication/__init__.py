"""What readers' programs subscribe to and crawlers look for: feeds, sitemaps, robots.txt and llms.txt."""
