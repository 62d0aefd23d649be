"""A copy of all published documents in one file, for when the database is gone.

It is an SQLite file with the same tables, so that the same reads run against it.
"""
