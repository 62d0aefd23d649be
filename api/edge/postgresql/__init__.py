"""The database engine: Django's own for PostgreSQL, whose connections never wait for ever."""
