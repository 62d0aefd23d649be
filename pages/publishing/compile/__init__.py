"""The compiler: from the live row of a page or snippet to the content of its document."""

from pages.publishing.compile.compiler import Compiled, compile_draft, compile_key, compile_snippet_draft

__all__ = ["Compiled", "compile_draft", "compile_key", "compile_snippet_draft"]
