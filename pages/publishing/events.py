"""The one event of publishing."""

from django.dispatch import Signal

document_changed = Signal()
"""Sent inside the transaction for each document that changed or was withdrawn.

Provides `change`: a `pages.publishing.store.Change`.
"""
