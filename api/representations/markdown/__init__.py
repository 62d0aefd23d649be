"""Markdown that imports back: CommonMark with footnotes, YAML front matter, and a directive for each block.

`pages.importing.own` reads what is written here; both go by `pages.shapes.directives`.
"""

from api.representations.markdown.document import to_markdown

__all__ = ["to_markdown"]
