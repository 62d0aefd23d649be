"""llms.txt (llmstxt.org): what the site is about and where each page is as Markdown, for language models."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from api import documents
from api.documents import Filters
from api.problems import not_found
from api.stored import StoredDocument
from api.syndication.feed import entry_types, summary_of
from api.syndication.plain_text import as_markdown
from api.syndication.sites import PublicSite

MEDIA_TYPE = "text/plain; charset=utf-8"
MAX_PAGES = 200
"""The newest; a model reads no longer list, and each costs the reading of a document."""

Content = dict[str, Any]


def llms(
    *, site: PublicSite, host: str, locale: str, markdown: Callable[[str], str], more: Mapping[str, str]
) -> tuple[bytes, StoredDocument, Sequence[StoredDocument]]:
    """The file, the home page it begins with, and the pages it lists. Two queries.

    `markdown` tells where a document is as Markdown, from its id; `more` are further addresses by name.

    Raises:
        ProblemError: the site has no home page in this language.
    """
    home = documents.page_by_path(host=host, path=site.home(locale))
    if locale not in site.locales or home is None:
        raise not_found()
    filters = Filters(host=host, types=entry_types(), locale=locale)
    found = documents.pages(filters=filters, limit=MAX_PAGES).items
    lines = [f"# {as_markdown(site.name)}", "", f"> {_about(home)}", "", *_sections(found, markdown)]
    lines += ["## Optional", "", *(f"- [{name}]({address})" for name, address in more.items())]
    return ("\n".join(lines) + "\n").encode(), home, found


def _about(home: StoredDocument) -> str:
    return as_markdown(summary_of(home.content) or home.content["title"])


def _sections(found: Iterable[StoredDocument], markdown: Callable[[str], str]) -> Iterator[str]:
    """The pages below each section, the sections in the order of their paths."""
    contents = sorted((document.content for document in found), key=lambda content: _section(content)[0])
    for (_, title), pages in groupby(contents, key=_section):
        yield from (f"## {as_markdown(title)}", "")
        yield from (_link(content, markdown) for content in pages)
        yield ""


def _section(content: Content) -> tuple[str, str]:
    """The path and title of the page right above one that is public; its own when there is none."""
    above = content["breadcrumb"][-1] if content["breadcrumb"] else content
    return above["path"], above["title"]


def _link(content: Content, markdown: Callable[[str], str]) -> str:
    summary = as_markdown(summary_of(content))
    link = f"- [{as_markdown(content['title'])}]({markdown(content['id'])})"
    return f"{link}: {summary}" if summary else link
