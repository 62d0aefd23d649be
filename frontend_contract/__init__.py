"""What a web or mobile team builds against without our server."""
