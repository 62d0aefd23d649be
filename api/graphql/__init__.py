"""Published documents over GraphQL."""
