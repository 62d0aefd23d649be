"""Wagtail's own API v3 for scripts that write: tokens only, one unit of work a request, never cached."""
