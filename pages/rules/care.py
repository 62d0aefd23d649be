"""When to see a doctor."""

from collections.abc import Iterator

from pages.rules.body import blocks, line, quoted
from pages.rules.finding import Document, Problem


def no_warning_signs(document: Document) -> Iterator[Problem]:
    """Who reads about treatments must also read when not to treat themselves."""
    sections = list(blocks(document, "WhenToSeeADoctor"))
    if not sections and any(blocks(document, "Treatments")):
        yield Problem("Say when to see a doctor: an article with treatments needs that block and its signs.")
    for section in sections:
        if not section.get("warning_signs"):
            yield Problem("Add at least one warning sign.", section.get("id"), ("warning_signs",))


def ungraded_signs(document: Document) -> Iterator[Problem]:
    for section in blocks(document, "WhenToSeeADoctor"):
        for sign in section.get("warning_signs") or ():
            if sign.get("urgency") == "ungraded":
                text = " ".join(line(node) for node in (sign.get("text") or {}).get("nodes") or ())
                message = f"{quoted(text, 80)} is not graded. Ask a clinician how urgent it is."
                yield Problem(message, section.get("id"), ("warning_signs", str(sign.get("id")), "urgency"))
