"""Persisted operations: which text a request means that names it by its hash.

`documentId` is what GraphQL over HTTP has in its appendix on persisted documents, `extensions.persistedQuery`
what Apollo's clients send. Both name one store: the manifest, then what clients made persist by themselves.
"""

from api.graphql import automatic
from api.graphql.errors import HttpError, NotExecutedError, RequestError
from api.graphql.manifest import digest, manifest
from api.graphql.parameters import HEXADECIMAL, Parameters
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


def remember(parameters: Parameters) -> None:
    """Keeps a text that was sent with its hash and could be run, for those who send the hash alone."""
    if parameters.query and parameters.digest and parameters.digest not in manifest().texts:
        automatic.keep(parameters.digest, parameters.query)
