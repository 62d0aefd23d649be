"""The one description of what is published; GraphQL, JSON Schema, OpenAPI and TypeScript project it."""
