"""The media types of GraphQL over HTTP."""

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
HTML = "text/html"
