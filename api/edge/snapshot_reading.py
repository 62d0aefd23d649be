"""Reads published documents from the snapshot on disk while the database is gone."""

from api.edge.answers import Answer, Application
from api.edge.requests import Environ


def ask_snapshot(application: Application, environ: Environ) -> Answer | None:
    return None
