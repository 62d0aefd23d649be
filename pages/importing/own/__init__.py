"""Our own Markdown, read back exactly: what `api.representations.markdown` writes.

`front` and `directives` (what stands in the file) -> `values` (raw blocks, by class) -> `body` -> `page`.
What it cannot read it refuses: nothing is guessed, nothing dropped.
"""
