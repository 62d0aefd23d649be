"""Persisted operations: which text a request means that names it by its hash.

`documentId` is what GraphQL over HTTP has in its appendix on persisted documents, `extensions.persistedQuery`
what Apollo's clients send. Both name one store: the manifest, then what clients made persist by themselves.
"""

from api.graphql import automatic
from api.graphql.errors import HttpError, NotExecutedError, RequestError
from api.graphql.manifest import digest, manifest
from api.graphql.parameters import HEXADECIMAL, Parameters
from api.graphql.preparation import Prepared
from api.graphql.private_literals import private_literal
from api.problems import ErrorCode


def text_of(parameters: Parameters, *, hardened: bool, safe: bool) -> str:
    """The document a request means, by its text or its id.

    Raises:
        HttpError: text and id do not belong together, or a hardened server is sent a text by GET (`safe`).
        NotExecutedError: the id is not known.
    """
    if parameters.query is None:
        return text_by(parameters.digest or "", hardened=hardened)
    if parameters.digest and digest(parameters.query) != parameters.digest:
        message = "provided sha does not match query"
        raise HttpError(400, ErrorCode.PERSISTED_QUERY_MISMATCH, message)
    if hardened and safe:
        message = "Over GET, only operations named by their id are run."
        raise HttpError(405, ErrorCode.PERSISTED_QUERY_REQUIRED, message, headers={"Allow": "POST"})
    return parameters.query


def text_by(identifier: str, *, hardened: bool) -> str:
    """The document of an id; a hardened server knows those of the manifest alone."""
    text = manifest().texts.get(identifier)
    if text is None and not hardened and HEXADECIMAL.fullmatch(identifier):
        text = automatic.found(identifier)
    if text is None:
        # Apollo's clients look for this very message or code, and send the text.
        raise NotExecutedError([RequestError(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")])
    return text


def is_new(parameters: Parameters) -> bool:
    """Whether a text was sent with its hash so that the hash alone is enough from then on."""
    text, identifier = parameters.query, parameters.digest
    return bool(text and identifier and identifier not in manifest().texts and automatic.takes(text))


def refuse_private(document: Prepared) -> None:
    """Raises the 400 for a document that holds what is private: whoever shares the cache could read it."""
    if field := private_literal(document):
        message = f"A document that is to be kept has '{field}' from a variable without a default."
        raise HttpError(400, ErrorCode.PRIVATE_LITERAL, message)


def remember(parameters: Parameters) -> None:
    """Keeps a new text, which could be run, for those who send the hash alone."""
    automatic.keep(parameters.digest or "", parameters.query or "")
