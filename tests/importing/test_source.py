"""Files that are text, nearly text, and no text."""

import pytest

from pages.importing.refusal import ArticleImportError
from pages.importing.source import MAX_BYTES, read_source


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b" \n\t\r\n", "file.empty"),
        (b"\xef\xbb\xbf", "file.empty"),
        (b"%PDF-1.7\x00\x01\x02", "file.binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "file.binary"),
        (bytes(range(1, 30)), "file.binary"),
        (b"caf\xe9 \x81 \x8d", "file.encoding"),
        (b"a" * (MAX_BYTES + 1), "file.too_large"),
    ],
)
def test_files_that_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(ArticleImportError) as refusal:
        read_source("article.txt", data)
    assert refusal.value.code == code
    assert "article.txt" in refusal.value.message


def test_windows_1252_is_read_with_a_warning() -> None:
    source = read_source("a.txt", "Café “au lait” – 5 €".encode("cp1252"))
    assert source.text == "Café “au lait” – 5 €"
    assert [finding.code for finding in source.findings] == ["file.decoded_cp1252"]


def test_utf_16_with_its_mark_is_read_with_a_warning() -> None:
    source = read_source("a.txt", "Gout".encode("utf-16"))
    assert (source.text, [finding.code for finding in source.findings]) == ("Gout", ["file.decoded_utf16"])


def test_line_ends_are_one_kind() -> None:
    assert read_source("a.txt", b"a\r\nb\rc\nd").text == "a\nb\nc\nd"
