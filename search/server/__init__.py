"""Ranking by a search server, Elasticsearch or OpenSearch, through a backend of Wagtail's: by setting."""
