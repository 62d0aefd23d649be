"""What an import tells the editor: one record per thing seen, with a stable code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Group(Enum):
    RECOGNISED = "recognised"
    UNSURE = "unsure"
    TO_DO = "to do"


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` counts from 1 in the file; None speaks of the whole file. `text` quotes the source."""

    code: str
    line: int | None = None
    text: str = ""
    blocks: bool = False


# code -> where the report lists it, and the sentence an editor reads.
CODES: dict[str, tuple[Group, str]] = {
    "file.decoded_cp1252": (Group.UNSURE, "not UTF-8: read as Windows-1252, check accents and quotes"),
    "file.decoded_utf16": (Group.UNSURE, "read as UTF-16"),
    "title.from_file_name": (
        Group.TO_DO,
        "no title found in the text: the file's name stands in, write a title",
    ),
    "title.unsure": (Group.UNSURE, "several lines could be the title; this one was taken"),
    "furniture.set_aside": (
        Group.UNSURE,
        "page furniture, not published: kept with the import's entry in the page history",
    ),
    "furniture.kept": (Group.UNSURE, "may be page furniture: kept as prose"),
    "front_matter.set_aside": (Group.UNSURE, "front matter without a field here: kept in the page history"),
    "approval.not_imported": (
        Group.TO_DO,
        "approvals are records: where one is required, the page is a draft until it is recorded",
    ),
    "byline.found": (Group.UNSURE, "a byline; set only where a person of that name is on file"),
    "byline.unmatched": (
        Group.TO_DO,
        "nobody of this name is on file: add the person, then set author or reviewer",
    ),
    "heading.unsure": (Group.UNSURE, "taken for a heading"),
    "heading.lost": (Group.TO_DO, "a heading was lost before this paragraph; name it"),
    "heading.accepted": (
        Group.UNSURE,
        "a heading was lost before this paragraph; its suggested name was taken",
    ),
    "text.missing": (Group.TO_DO, "a heading without text below it"),
    "heading.missing": (Group.TO_DO, "this block needs a heading that the text does not have"),
    "items.missing": (Group.TO_DO, "a tier in which the text names no treatment"),
    "list.bullets_lost": (Group.UNSURE, "short lines taken for a list that lost its bullets"),
    "list.end_unsure": (Group.UNSURE, "the last line of this list may be the next heading"),
    "list.flattened": (Group.UNSURE, "nested points became warning signs of their own"),
    "list.lost": (Group.TO_DO, "the text ends in a colon and no list follows: restore the list"),
    "tier.inferred": (Group.UNSURE, "the heading was read as this tier"),
    "treatments.no_tier": (
        Group.TO_DO,
        "treatments the text puts in no tier: kept as prose, the tier is an editor's decision",
    ),
    "table.as_text": (Group.UNSURE, "a table where only text can stand: rows became paragraphs"),
    "image.not_imported": (Group.TO_DO, "an image: its text and address are kept, upload it and describe it"),
    "image.unmatched": (Group.TO_DO, "a picture that is not in the library here: upload it and choose it"),
    "html.kept_as_text": (Group.UNSURE, "HTML in the text is kept as visible text"),
    "link.kept_as_text": (Group.TO_DO, "a link that is not a web or mail address: kept as text"),
    "citation.ambiguous": (Group.UNSURE, "taken for a citation"),
    "citation.not_taken": (Group.UNSURE, "looks like a citation but was left as text"),
    "citation.orphan": (Group.TO_DO, "cites a reference that is not in the list"),
    "reference.uncited": (Group.TO_DO, "no text cites this reference"),
    "reference.unlocated": (
        Group.TO_DO,
        "the text gives no address, DOI or PMID for this reference",
    ),
    "call_to_action.single": (Group.UNSURE, "read as a call to action although it stands here once"),
    "condition.unsure": (Group.UNSURE, "read as the article's condition"),
    "condition.created": (
        Group.TO_DO,
        "a new condition, a draft: check its name, add synonyms and codes, publish it",
    ),
    "conditions.missing": (Group.TO_DO, "no condition found in the text: choose one"),
    "call_to_action.created": (
        Group.TO_DO,
        "a new call to action, a draft: check its wording, give it a target, publish it",
    ),
    "page.unmatched": (Group.TO_DO, "a page that is not public here: choose it in its block"),
    "question.other_version": (
        Group.TO_DO,
        "a question is asked in another version than the file has: read its words again",
    ),
    "question.unmatched": (Group.TO_DO, "an eligibility question that is not in the bank here: choose one"),
    "sign.ungraded": (Group.TO_DO, "warning signs are ungraded: a clinician gives each its urgency"),
    "sign.emergency_stated": (
        Group.TO_DO,
        "the text itself speaks of an emergency here: grade these signs first",
    ),
    "snippet.unmatched": (Group.TO_DO, "something shared that is not on file here: choose it in its block"),
    "story.consent": (Group.TO_DO, "a story: tick that the person agreed in writing, or it is not published"),
    "trial.unmatched": (Group.TO_DO, "a trial that is not on file here: import it, then choose it"),
    "space.no_break": (Group.UNSURE, "no-break spaces, kept as they are; --clean-spaces makes them ordinary"),
    "rule.blocks": (Group.TO_DO, "blocks publication"),
    "rule.advises": (Group.TO_DO, "advice"),
}
