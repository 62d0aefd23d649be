"""GraphiQL, the page for trying queries: our own static files, under a policy that lets nothing else in."""

from secrets import token_urlsafe

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from api.caching import uncacheable

FIRST_QUERY = """\
# Ctrl+Space completes, Ctrl+Enter runs.
# The book on the left opens the reference.

{
  articles(first: 5) {
    nodes {
      title
      path
      summary
    }
  }
}
"""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


def graphiql_page(request: HttpRequest) -> HttpResponse:
    """The page; never kept, as its nonce is good for one answer."""
    nonce = token_urlsafe(16)
    page = {"endpoint": request.path, "query": FIRST_QUERY, "nonce": nonce}
    response = render(request, "api/graphiql.html", page)
    response["Content-Security-Policy"] = POLICY.format(nonce=nonce)
    return uncacheable(response=response, vary=("Accept",))
