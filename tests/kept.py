"""What many tests begin with is built once in a run; for the next test that begins so, its rows are put back.

A page takes some hundred statements to publish, and a few to put back. A builder that is `kept` gives a model
and works on nothing but the database. Where a test has written anything else before, it builds as ever.
What all tests of one file begin with is built `once`, whatever it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar, cast
from uuid import UUID

from django import conf
from django.apps import apps
from django.core.cache import cache as shared_cache
from django.db import connection, models, transaction
from pytest_django import DjangoDbBlocker

P = ParamSpec("P")
ModelT = TypeVar("ModelT", bound=models.Model)
Row = tuple[Any, ...]
Step = str
"""A builder with what it was called with, and the settings that a test changed."""

WRITES = re.compile(r'\s*(?:INSERT\s(?:OR\s\w+\s)?INTO|UPDATE|DELETE\sFROM)\s+"?(\w+)', re.IGNORECASE)

OF_NO_MATTER = {"default_settings", "SETTINGS_MODULE", "MEDIA_ROOT", "EDGE_SNAPSHOT"}
"""Settings that a builder cannot notice: those of files, as it writes none."""

OF_PEOPLE = {
    "auth_user",
    "auth_user_groups",
    "django_session",
    "wagtailcore_apitoken",
    "wagtailusers_userprofile",
}
"""Tables that no builder reads or writes: who signs in before it changes nothing that it builds."""


@dataclass(frozen=True)
class Change:
    """What changed in a table: the keys of rows that went, and the rows that came."""

    gone: list[Any]
    came: list[Row]


@dataclass(frozen=True)
class Built:
    """What a builder gave, and all that changed, by table."""

    model: type[models.Model]
    key: object
    changes: dict[str, Change]


@dataclass
class Beginning:
    """How a test began, or `of_all` tests of a file: by these steps, or in a way that nobody knows (None).

    While a step is `recorded`, it has the rows of each table as they were before, by key.
    """

    steps: tuple[Step, ...] | None = ()
    of_all: bool = False
    recorded: dict[str, dict[Any, Row]] | None = None

    def note(self, execute: Callable[..., object], sql: str, *rest: object) -> object:
        """Called around each statement of the connection."""
        writes = WRITES.match(sql)
        if writes and writes[1] not in OF_PEOPLE:
            if self.recorded is None:
                self.steps = None
            elif writes[1] in keys_of_tables() and writes[1] not in self.recorded:
                self.recorded[writes[1]] = rows_of(writes[1])
        return execute(sql, *rest)


_built: dict[tuple[Step, ...], Built] = {}
_tests: list[Beginning] = []


@contextmanager
def once(blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is built within is there for all tests of a file; what one of them changes is rolled back.

    For a fixture of scope "module" (or "session", if nothing stays), which needs `django_db_setup`.
    """
    _tests.append(Beginning(None, of_all=True))
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
    _tests.pop()


@contextmanager
def beginning() -> Iterator[None]:
    """For the time of a test."""
    _tests.append(Beginning(None if any(test.of_all for test in _tests) else ()))
    with connection.execute_wrapper(_tests[-1].note):
        yield
    _tests.pop()


def kept(build: Callable[P, ModelT]) -> Callable[P, ModelT]:
    """A builder whose rows are put back when a later test begins by the same steps.

    Where what is written stays, other threads may write unseen: there only the first step is put back.
    """

    @wraps(build)
    def build_or_put_back(*args: P.args, **named: P.kwargs) -> ModelT:
        test = _tests[-1] if _tests else Beginning(None)
        alone = connection.in_atomic_block or test.steps == ()
        if test.steps is None or test.recorded is not None or not alone:
            return build(*args, **named)
        called = step(f"{build.__module__}.{build.__qualname__}", args, named)
        if called is None:
            return build(*args, **named)
        steps, test.steps, test.recorded = (*test.steps, called), None, {}
        try:
            if steps not in _built:
                _built[steps] = seen(build(*args, **named), test.recorded)
            else:
                put_back(_built[steps].changes)
        finally:
            test.recorded = None
        test.steps = steps if connection.in_atomic_block else None
        for parent in args:
            if isinstance(parent, models.Model):
                parent.refresh_from_db()
        return cast(ModelT, read(_built[steps]))

    return build_or_put_back


def step(name: str, args: tuple[object, ...], named: Mapping[str, object]) -> Step | None:
    """None where something is passed that cannot be told from others."""
    try:
        return f"{name}{told(args)}{told(named)}{told(changed_settings())}"
    except TypeError:
        return None


def told(value: object) -> str:
    if isinstance(value, models.Model):
        if value.pk is None:
            raise TypeError
        return f"{value._meta.label} {value.pk}"
    if isinstance(value, Mapping):
        return told([*value.items()])
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(told, value))}]"
    if value is None or isinstance(value, str | int | float | date | UUID):
        return repr(value)
    raise TypeError(value)


def changed_settings() -> dict[str, str]:
    changed: dict[str, str] = {}
    layer = vars(conf.settings)["_wrapped"]
    while isinstance(layer, conf.UserSettingsHolder):
        own = {name: repr(value) for name, value in layer.__dict__.items() if name not in OF_NO_MATTER}
        changed = own | changed
        layer = layer.default_settings
    return changed


def seen(built: ModelT, before: Mapping[str, Mapping[Any, Row]]) -> Built:
    changes = {}
    for table, old in before.items():
        new = rows_of(table)
        came = [row for key, row in new.items() if old.get(key) != row]
        gone = [key for key, row in old.items() if new.get(key) != row]
        if came or gone:
            changes[table] = Change(gone, came)
    return Built(type(built), built.pk, changes)


def put_back(changes: Mapping[str, Change]) -> None:
    """Constraints between tables are looked at when all is done: Django defers them."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table, change in changes.items():
            if change.gone:
                marks = ", ".join(["%s"] * len(change.gone))
                key = keys_of_tables()[table]
                cursor.execute(f'DELETE FROM "{table}" WHERE "{key}" IN ({marks})', change.gone)  # noqa: S608
            if change.came:
                marks = ", ".join(["%s"] * len(change.came[0]))
                cursor.executemany(f'INSERT INTO "{table}" VALUES ({marks})', change.came)  # noqa: S608
    shared_cache.clear()


def read(built: Built) -> models.Model:
    return built.model._base_manager.get(pk=built.key)


def rows_of(table: str) -> dict[Any, Row]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
        place = [column[0] for column in cursor.description].index(keys_of_tables()[table])
        return {row[place]: row for row in cursor.fetchall()}


@cache
def keys_of_tables() -> dict[str, str]:
    """The column of the primary key of each table that has a model; not of those that triggers fill."""
    every = apps.get_models(include_auto_created=True)
    keys = {model._meta.db_table: model._meta.pk.column for model in every}
    return {table: key for table, key in keys.items() if key and key != "rowid"}
