"""How published documents leave: REST and GraphQL over one set of reads."""
