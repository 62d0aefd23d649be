"""Bytes of a file -> text, or a refusal that says what is wrong with the file."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass

from pages.importing.finding import Finding
from pages.importing.refusal import ArticleImportError

MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """`text` has "\\n" line ends and no byte order mark; `sha256` is of the bytes."""

    name: str
    text: str
    sha256: str
    findings: tuple[Finding, ...] = ()


def read_source(name: str, data: bytes) -> Source:
    """Decode a file; ArticleImportError file.empty, file.too_large, file.binary or file.encoding."""
    if len(data) > MAX_BYTES:
        raise ArticleImportError(
            "file.too_large", f"{name} is larger than {MAX_BYTES:,} bytes: split it by article."
        )
    text, findings = _decode(name, data)
    if _binary(text):
        raise ArticleImportError(
            "file.binary", f"{name} is not a text file: save it as plain text or Markdown."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ArticleImportError("file.empty", f"{name} holds no text.")
    return Source(name, text, hashlib.sha256(data).hexdigest(), findings)


def _decode(name: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), (Finding("file.decoded_utf16"),)
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _decode_cp1252(name, data)


def _decode_cp1252(name: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    if b"\0" in data:
        raise ArticleImportError(
            "file.binary", f"{name} is not a text file: save it as plain text or Markdown."
        )
    try:
        return data.decode("cp1252"), (Finding("file.decoded_cp1252"),)
    except UnicodeDecodeError as error:
        raise ArticleImportError(
            "file.encoding",
            f"{name} is neither UTF-8 nor Windows-1252: save it as UTF-8 (byte {error.start}).",
        ) from error


def _binary(text: str) -> bool:
    """A NUL, or more than one control character in 50, never stands in an article."""
    controls = sum(1 for char in text if char < " " and char not in "\t\n\r\f\v")
    return "\0" in text or controls * 50 > len(text)
