"""The one event of publishing."""

from django.dispatch import Signal

documents_changed = Signal()
"""Sent inside the transaction, once for all documents that it changed or withdrew.

Provides `changes`: a list of `pages.publishing.store.Change`, in the order in which they happened.
"""
