"""Rich text in three sizes. Nobody writes raw HTML."""

from typing import Any

from wagtail import blocks

INLINE_FEATURES = ["bold", "italic", "link", "superscript", "subscript", "citation"]
TEXT_FEATURES = [*INLINE_FEATURES, "ol", "ul"]
SECTION_FEATURES = ["h3", "h4", *TEXT_FEATURES]


class InlineText(blocks.RichTextBlock):
    """A sentence or two: emphasis, links and citations."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": INLINE_FEATURES, **kwargs})


class BodyText(blocks.RichTextBlock):
    """Paragraphs and lists."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})


class SectionText(blocks.RichTextBlock):
    """Paragraphs, lists and the headings inside a section."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": SECTION_FEATURES, **kwargs})
