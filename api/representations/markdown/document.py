"""A whole document as Markdown."""

from api.representations.addresses import with_addresses
from api.representations.blocks import block_structs
from api.representations.generic import title_of
from api.representations.markdown.directives import block_directive
from api.representations.markdown.escaping import escaped, plain_heading
from api.representations.markdown.front_matter import front_matter
from api.representations.parts import Wire
from api.representations.sources import source_address, source_detail
from pages.shapes.documents import document_structs
from pages.shapes.types import StructKind


def to_markdown(content: Wire) -> str:
    """Front matter, a directive for each block, and a footnote for each source.

    The footnotes are for readers: what counts are the `references` of the front matter.
    """
    content = with_addresses(content)
    structs = block_structs()
    blocks = [block for block in content.get("body", ()) if block["type"] in structs]
    written = [block_directive(block, structs[block["type"]]).written() for block in blocks]
    notes = [_footnote(each) for each in content.get("references", ())]
    return (
        "\n".join([front_matter(content), *_title(content), "\n\n".join([*written, *notes])]).rstrip() + "\n"
    )


def _title(content: Wire) -> list[str]:
    """A page's title is in its front matter; what is no page has little but its name to show."""
    struct = document_structs()[content["type"]]
    title = "" if struct.kind is StructKind.PAGE else title_of(content, struct)
    return [f"# {plain_heading(title)}\n"] if title else []


def _footnote(reference: Wire) -> str:
    """A source in one line; whatever stands in it, nobody reads it back."""
    said = [reference["title"], source_detail(reference)]
    words = escaped(" ".join(". ".join(each.rstrip(".") for each in said if each).split()))
    url = source_address(reference).replace(">", "%3E").replace("<", "%3C").replace(" ", "%20")
    return f"[^{reference['number']}]: {words}." + (f" <{url}>" if url else "")
