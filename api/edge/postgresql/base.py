"""Django looks for the engine here."""

from typing import Any

import psycopg
from django.db import OperationalError
from django.db.backends.postgresql import base

from api.edge.databases import check_patience, impatient
from api.edge.statements import longest_statement

GLANCE = 0.1
"""Seconds between two looks at the clock while nothing comes."""


class Connection(psycopg.Connection[Any]):
    """Gives up, and closes itself, when the patience of who waits is at its end."""

    bound: int | None = None
    """Milliseconds that a statement may take by our will, None where we have none."""

    def wait(self, gen: Any, interval: float = GLANCE, timeout: float | None = None) -> Any:  # noqa: ANN401
        try:
            return super().wait(impatient(gen), interval=interval, timeout=timeout)
        except OperationalError as error:
            self.close()
            raise psycopg.OperationalError(str(error)) from error

    @classmethod
    def _connect_gen(cls, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        return impatient(super()._connect_gen(*args, **kwargs))


class Driver:
    """The driver's module, but for the class of its connections."""

    connect = Connection.connect

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any of a module
        return getattr(psycopg, name)


class DatabaseWrapper(base.DatabaseWrapper):
    Database = Driver()  # type: ignore[assignment]  # it is as good as the module

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # noqa: ANN401 - the driver's
        check_patience()
        return super().get_new_connection(conn_params)

    def create_cursor(self, name: str | None = None) -> Any:  # noqa: ANN401 - Django's
        if self.autocommit:
            self.bound_statements()
        return super().create_cursor(name)

    def _set_autocommit(self, autocommit: bool) -> None:
        """A transaction begins with the bound that is wanted: one set inside it would go with a rollback."""
        if not autocommit:
            self.bound_statements()
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # which the stubs do not know

    def bound_statements(self) -> None:
        """Have the server end what takes longer; costs a round trip only where the bound is another."""
        wanted = longest_statement()
        if self.connection.bound != wanted:
            with self.wrap_database_errors:
                self.connection.execute(
                    f"SET statement_timeout = {wanted}" if wanted else "RESET statement_timeout"
                )
            self.connection.bound = wanted
