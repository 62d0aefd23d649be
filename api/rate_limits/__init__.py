"""How many requests one address may make: counted, told, refused; see docs/limits.md."""
