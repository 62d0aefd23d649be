"""One transaction for everything that one change publishes.

Wagtail's actions save, signal and log in several steps and open no transaction of their own. Our models wrap
those steps in `unit_of_work()` and note in it what they touched; publishing listens to `settling` and brings
the documents up to date before the transaction commits. If that raises, everything is rolled back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

from django.db import models, transaction
from django.dispatch import Signal

ObjectKey = tuple[str, str]
"""Lower-case model label of the base model ("wagtailcore.page") and primary key."""

settling = Signal()
"""Sent once at the end of an outermost unit that touched something.

Provides `touched`: each ObjectKey, and whether the object is being published.
"""


class _Unit(local):
    open = False
    touched: dict[ObjectKey, bool]


_unit = _Unit()


def key_of(instance: models.Model) -> ObjectKey:
    """The key of an object, the same for a page and its specific form."""
    model = type(instance)
    base = model._meta.get_parent_list()[-1] if model._meta.get_parent_list() else model
    return base._meta.label_lower, str(instance.pk)


@contextmanager
def unit_of_work() -> Iterator[None]:
    """A transaction that settles before it ends; units nest, the outermost settles."""
    with transaction.atomic():
        if _unit.open:
            yield
            return
        _unit.open, _unit.touched = True, {}
        try:
            yield
            if _unit.touched:
                settling.send(sender=None, touched=_unit.touched)
        finally:
            _unit.open = False


def touch(key: ObjectKey, *, publishing: bool = False) -> None:
    """Note that an object changed; `publishing` when the rules of publication must hold for it."""
    if not _unit.open:
        with unit_of_work():
            return touch(key, publishing=publishing)
    _unit.touched[key] = publishing or _unit.touched.get(key, False)
    return None
