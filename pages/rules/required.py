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
    "StudyFacts": {("heading",): "Give the facts a heading."},
    "StudyPurpose": {("heading",): "Give the purpose a heading."},
    "WhoCanJoin": {("heading",): "Give the lists a heading."},
    "WhatToExpect": {
        ("heading",): "Give the steps a heading.",
        ("steps", "heading"): "Say what happens in this step.",
    },
    "RisksAndBenefits": {("heading",): "Give the risks a heading."},
    "CostsAndTravel": {("heading",): "Give the costs a heading."},
    "Locations": {("heading",): "Give the places a heading."},
    "WhoRunsIt": {("heading",): "Give this part a heading."},
    "Stories": {("heading",): "Give the stories a heading.", ("stories", "name"): "Say whose story it is."},
    "StudyContact": {("heading",): "Give the contact a heading."},
    "RelatedArticles": {("heading",): "Give the articles a heading."},
    "EligibilityCheck": {("heading",): "Give the check a heading."},
}
TEXTS: Required = {
    "Prose": {("text",): "Write the text, or remove this block."},
    "Causes": {("causes", "text"): "Say how this leads to the condition."},
    "Treatments": {("tiers", "treatments", "text"): "Say what this treatment is and whom it helps."},
    "WhenToSeeADoctor": {("warning_signs", "text"): "Describe the warning sign, or remove it."},
    "Lowdown": {("text",): "Write the summary, or remove this block."},
    "Callout": {("text",): "Write the text, or remove this callout."},
    "Faq": {("questions", "answer"): "Answer the question."},
    "LandingHero": {
        ("lead",): "Say in one sentence what the study wants to find out.",
        ("button_label",): "Say what the button does.",
    },
    "StudyPurpose": {
        ("text",): "Say what the study wants to find out.",
        ("studied_product",): "Say what is being studied.",
    },
    "WhatToExpect": {("steps", "text"): "Say what a person does in this step."},
    "RisksAndBenefits": {
        ("risks",): "Say what can go wrong.",
        ("possible_benefits",): "Say that people may or may not benefit.",
    },
    "CostsAndTravel": {("text",): "Say what is covered and what is paid."},
    "WhoRunsIt": {("data_use",): "Say what happens to people's data."},
    "Stories": {("stories", "quote"): "Write what the person said, or remove the story."},
    "LegalFooter": {("text",): "Write the text that must stand at the end."},
    "EligibilityCheck": {("privacy_notice",): "Say what happens to answers: it stands before the questions."},
}
LISTS: Required = {
    "Causes": {("causes",): "Add at least one cause, or remove this block."},
    "Treatments": {
        ("tiers",): "Add at least one tier, or remove this block.",
        ("tiers", "treatments"): "Add at least one treatment, or remove this tier.",
    },
    "Table": {("table", "rows"): "Fill the table, or remove it."},
    "Faq": {("questions",): "Add at least one question, or remove this block."},
    "WhoCanJoin": {("inclusion",): "The trial has no inclusion criterion. Add them to the trial first."},
    "WhatToExpect": {("steps",): "Add at least one step, or remove this block."},
    "RelatedArticles": {("pages",): "Choose at least one page that is public, or remove this block."},
    "Stories": {("stories",): "Remove this block: stories are switched off here, or none has consent."},
    "EligibilityCheck": {("placements",): "Place at least one question, or remove this block."},
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
