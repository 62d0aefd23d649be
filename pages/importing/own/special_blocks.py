"""Blocks whose value the directive alone does not tell. Who imports `raw_value` from here has them too."""

from __future__ import annotations

from markdown_it.tree import SyntaxTreeNode

from pages.blocks.eligibility_check import QuestionPlacementBlock
from pages.blocks.landing_footing import StoryBlock
from pages.blocks.placements import CallToActionPlacementBlock
from pages.blocks.references import ReferencesBlock
from pages.importing.finding import Finding
from pages.importing.own.placed_questions import PlacedQuestion, placed_question
from pages.importing.own.rich_html import plain_text
from pages.importing.own.slots import Slot, slots_of
from pages.importing.own.values import Reader, raw_struct, raw_value
from pages.importing.raw_value import Json, Value

__all__ = ["raw_value"]


@raw_value.register(ReferencesBlock)
def _references(block: ReferencesBlock, slot: Slot, reader: Reader) -> Json:
    """The sources stand in the front matter."""
    return {**raw_struct(block, slot, reader), "references": reader.references}


@raw_value.register(CallToActionPlacementBlock)
def _call_to_action(block: CallToActionPlacementBlock, slot: Slot, reader: Reader) -> Json:
    """Readers see the call with its slots filled: here is found which call it is, and what filled it."""
    placed = [inside for directive in slot.directives for inside in directive.inside]
    if not placed:
        return {"call_to_action": None, "condition": None}
    heading, text = _words(placed[0].nodes), placed[0].attributes.get("text", "")
    identifier, label = (placed[0].attributes.get(name, "") for name in ("id", "button_label"))
    call = reader.embedded.call_to_action(identifier, heading, text, label)
    condition = reader.embedded.filling_condition(call, heading, text)
    return {"call_to_action": call.pk, "condition": condition and condition.pk}


@raw_value.register(QuestionPlacementBlock)
def _question_placement(block: QuestionPlacementBlock, slot: Slot, reader: Reader) -> Json:
    """Readers see the question with its slots filled: here is found which it is, and what filled them."""
    slots = slots_of(block, slot)
    placed: Value = {
        name: raw_value(block.child_blocks[name], slots.get(name) or Slot("", 0, slot.line), reader)
        for name in ("step_heading", "required", "show_when", "extra_help")
    }
    said = [inside.attributes for inside in slots["question"].directives]
    found = placed_question(said[0], reader.embedded, slot.line) if said else PlacedQuestion()
    return {**placed, "question": found.question, "slots": found.slots}


@raw_value.register(StoryBlock)
def _story(block: StoryBlock, slot: Slot, reader: Reader) -> Json:
    """That somebody agreed in writing is no word of the file's: the tick is an editor's."""
    story = raw_struct(block, slot, reader)
    reader.embedded.findings.append(Finding("story.consent", slot.line, str(story["name"])))
    return {**story, "consented": False}


def _words(nodes: tuple[SyntaxTreeNode, ...]) -> str:
    return "".join(plain_text(node) for node in nodes if node.type == "heading")
