"""The small reference client: live pages at `/site/PATH`, drafts at `/preview/`. Browsers run `client/`."""
