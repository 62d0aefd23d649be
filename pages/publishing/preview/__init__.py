"""From a token to the draft it stands for, compiled. Outside pages only `api.preview` may import this."""

from pages.publishing.preview.opening import Preview, open_preview
from pages.publishing.preview.tokens import PreviewRefused

__all__ = ["Preview", "PreviewRefused", "open_preview"]
