"""What must not be empty. Wagtail asks for these in the form; drafts, imports and code may lack them."""

from collections.abc import Iterator, Mapping

from pages.rules.body import blocks, is_empty, values_at
from pages.rules.finding import Document, Path, Problem

Required = Mapping[str, Mapping[Path, str]]
"""Block type to path (field names only) to what the editor is told."""

HEADINGS: Required = {
    "Causes": {("heading",): "Give the causes a heading.", ("causes", "heading"): "Name this cause."},
    "Treatments": {
        ("heading",): "Give the treatments a heading.",
        ("tiers", "heading"): "Give this tier a heading.",
        ("tiers", "treatments", "name"): "Name this treatment. If there is a suggested name, check it first.",
    },
    "WhenToSeeADoctor": {("heading",): "Give the warning signs a heading."},
    "Faq": {("questions", "question"): "Write the question."},
}
TEXTS: Required = {
    "Prose": {("text",): "Write the text, or remove this block."},
    "Causes": {("causes", "text"): "Say how this leads to the condition."},
    "Treatments": {("tiers", "treatments", "text"): "Say what this treatment is and whom it helps."},
    "WhenToSeeADoctor": {("warning_signs", "text"): "Describe the warning sign, or remove it."},
    "Lowdown": {("text",): "Write the summary, or remove this block."},
    "Callout": {("text",): "Write the text, or remove this callout."},
    "Faq": {("questions", "answer"): "Answer the question."},
}
LISTS: Required = {
    "Causes": {("causes",): "Add at least one cause, or remove this block."},
    "Treatments": {
        ("tiers",): "Add at least one tier, or remove this block.",
        ("tiers", "treatments"): "Add at least one treatment, or remove this tier.",
    },
    "Table": {("table", "rows"): "Fill the table, or remove it."},
    "Faq": {("questions",): "Add at least one question, or remove this block."},
}
CHOICES: Required = {
    "Treatments": {("tiers", "level"): "Choose the level of this tier."},
    "WhenToSeeADoctor": {("warning_signs", "urgency"): "Choose how urgent it is, or “Not graded yet”."},
    "Callout": {("variant",): "Choose how strongly the callout stands out."},
}


def missing_title(document: Document) -> Iterator[Problem]:
    if is_empty(document.get("title")):
        yield Problem("Give the page a title.", field="title")


def missing_headings(document: Document) -> Iterator[Problem]:
    yield from _missing(document, HEADINGS)
    yield from _missing_of_references(document, "title", "Give this reference its title.")


def missing_texts(document: Document) -> Iterator[Problem]:
    yield from _missing(document, TEXTS)


def missing_items(document: Document) -> Iterator[Problem]:
    yield from _missing(document, LISTS)
    for block in blocks(document, "References"):
        if not document.get("references"):
            message = "Add at least one reference, or remove this block."
            yield Problem(message, block.get("id"), ("references",))


def missing_choices(document: Document) -> Iterator[Problem]:
    yield from _missing(document, CHOICES)
    yield from _missing_of_references(document, "locator", "Say whether the source can be looked up.")


def _missing(document: Document, required: Required) -> Iterator[Problem]:
    for block in blocks(document):
        for names, message in required.get(str(block.get("type")), {}).items():
            for path, value in values_at(block, names):
                if is_empty(value):
                    yield Problem(message, block.get("id"), path)


def _missing_of_references(document: Document, name: str, message: str) -> Iterator[Problem]:
    block_id = next((block.get("id") for block in blocks(document, "References")), None)
    for reference in document.get("references") or ():
        if is_empty(reference.get(name)):
            yield Problem(message, block_id, ("references", str(reference.get("id")), name))
