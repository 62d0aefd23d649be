"""robots.txt (RFC 9309): what crawlers have no business with, and where the sitemap is."""

MEDIA_TYPE = "text/plain; charset=utf-8"
CLOSED = ("/admin/", "/preview/", "/api/authoring/")
"""Each is closed to strangers anyway; this saves both sides the requests."""


def robots(*, sitemap: str) -> bytes:
    """The rules, the same for every crawler, and the address of the sitemap."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), "", f"Sitemap: {sitemap}"]
    return ("\n".join(lines) + "\n").encode()
