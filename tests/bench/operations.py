"""The operation that is measured: what the reference client asks of a page."""

from frontend_contract.emit.operations import document_ids, sent

PAGE = sent("page")
PAGE_ID = document_ids()["Page"]
