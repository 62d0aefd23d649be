"""Headings, stems, lists without bullets, and lost headings in plain text."""

import pytest

from pages.importing.elements import ItemList
from pages.importing.headings import looks_like_heading
from pages.importing.lost_name import suggest_name
from pages.importing.outline import Prose, SeeDoctor
from pages.importing.vocabulary import Kind, kind_of, tier_of
from tests.importing.reading import outline_of, shape

LOST_LIST = """Gout and you today

It hurts a lot and it comes at night. Signs are:
red skin
heat
a swollen toe

Most attacks end within two weeks."""
TWO_LISTS = """Gout and you

When to see a doctor

Call 999 if you have:

- chest pain

See your doctor soon for:

- a sore toe
- a rash
"""
LOST_HEADING = """Gout and you

It hurts a lot at night.

It ends after a week.

It may come back.


Rest helps most. Rest is free.
"""


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Symptoms", Kind.SYMPTOMS),
        ("What are the symptoms of gout?", Kind.SYMPTOMS),
        ("2. Signs and symptoms", Kind.SYMPTOMS),
        ("CAUSES", Kind.CAUSES),
        ("What causes migraine?", Kind.CAUSES),
        ("Causes and risk factors", Kind.CAUSES),
        ("Risk factors for stroke", Kind.RISK_FACTORS),
        ("How is asthma diagnosed?", Kind.DIAGNOSIS),
        ("How can you treat lower back pain?", Kind.TREATMENTS),
        ("Treatment options for gout", Kind.TREATMENTS),
        ("Managing it at home", Kind.SELF_CARE),
        ("Home remedies", Kind.SELF_CARE),
        ("When to call a doctor", Kind.SEE_DOCTOR),
        ("Seek emergency care if", Kind.SEE_DOCTOR),
        ("Call 911 if you have", Kind.SEE_DOCTOR),
        ("When should I see my GP?", Kind.SEE_DOCTOR),
        ("Red flags", Kind.SEE_DOCTOR),
        ("How to prevent gout", Kind.PREVENTION),
        ("Outlook", Kind.OUTLOOK),
        ("How long does it last?", Kind.OUTLOOK),
        ("Living with COPD", Kind.LIVING_WITH),
        ("Complications of diabetes", Kind.COMPLICATIONS),
        ("The bottom line", Kind.LOWDOWN),
        ("Takeaway", Kind.LOWDOWN),
        ("The lowdown", Kind.LOWDOWN),
        ("Frequently asked questions", Kind.FAQ),
        ("Sources", Kind.REFERENCES),
        ("Article sources", Kind.REFERENCES),
        ("Further reading", Kind.FURTHER_READING),
        ("What is gout?", Kind.OVERVIEW),
        ("Hot and cold packs", Kind.OTHER),
        ("Other sources", Kind.OTHER),
        ("Tests of strength for climbers", Kind.OTHER),
    ],
)
def test_what_a_heading_opens(heading: str, kind: Kind) -> None:
    assert kind_of(heading) is kind


@pytest.mark.parametrize(
    ("heading", "tier"),
    [
        ("Basic treatments", ("basic", True)),
        ("First-line therapy", ("basic", False)),
        ("Advanced treatment options", ("advanced", True)),
        ("Surgical procedures", ("advanced", False)),
        ("Alternative medicine", ("alternative", True)),
        ("Complementary therapies", ("alternative", False)),
        ("Basic facts", None),
        ("Advanced age", None),
    ],
)
def test_tiers(heading: str, tier: tuple[str, bool] | None) -> None:
    assert tier_of(heading) == tier


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Physical therapy", True),
        ("Can gout be cured?", True),
        ("TENS", True),
        ("10 ways to sleep better", True),
        ("It hurts.", False),
        ("such as these", False),
        ("See the following:", False),
        ("Rest helps. Ice does too", False),
        ("Visit https://example.org", False),
        ("It hurts.1", False),
    ],
)
def test_lines_that_may_be_headings(text: str, heading: bool) -> None:
    assert looks_like_heading(text) is heading


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Continuous positive airway pressure (CPAP) keeps the throat open. It takes some nights.", "CPAP"),
        ("Yoga stretches the back. Most classes last an hour, and yoga needs no equipment.", "Yoga"),
        ("Some people try hypnosis as a way to calm the gut. Evidence for hypnosis is growing.", "Hypnosis"),
        ("Many women feel better after using a pessary device. The pessary holds the womb.", "Pessary"),
        ("Long walks are tiring at first. Walking every day builds strength. Walking is free.", "Walking"),
        ("Antihistamines dry the nose. Newer antihistamines make you less sleepy.", "Antihistamines"),
    ],
)
def test_suggested_names(paragraph: str, name: str) -> None:
    assert suggest_name(paragraph, topic=("How to live with it",)) == name


def test_no_name_is_suggested_where_nothing_could_name_it() -> None:
    assert suggest_name("It can be so. They may do it.") == ""


def test_short_lines_after_a_stem_are_a_list() -> None:
    outline = outline_of(LOST_LIST)
    [prose] = outline.sections
    assert isinstance(prose, Prose)
    found = [element for element in prose.body if isinstance(element, ItemList)]
    assert [item.text for item in found[0].items] == ["red skin", "heat", "a swollen toe"]
    assert shape(outline)["findings"]["list.bullets_lost"] == [4]


def test_a_second_list_of_signs_has_a_block_of_its_own() -> None:
    outline = outline_of(TWO_LISTS)
    signs = [section for section in outline.sections if isinstance(section, SeeDoctor)]
    assert [section.heading.text for section in signs] == [
        "When to see a doctor",
        "See your doctor soon for:",
    ]
    assert [len(section.signs.items) for section in signs if section.signs] == [1, 2]
    assert shape(outline)["findings"]["sign.emergency_stated"] == [3]


def test_double_blanks_everywhere_are_no_scars() -> None:
    text = "Gout and you\n\n\nIt hurts a lot at night.\n\n\nIt ends after a week.\n\n\nIt may come back."
    assert "heading.lost" not in shape(outline_of(text))["findings"]


def test_a_lost_heading_in_prose_is_advice_and_moves_nothing() -> None:
    outline = outline_of(LOST_HEADING)
    [lost] = [finding for finding in outline.findings if finding.code == "heading.lost"]
    assert (lost.line, lost.text, lost.blocks) == (10, "suggestion: Rest", False)


def test_one_line_is_a_title() -> None:
    assert shape(outline_of("Gout and what to do about it"))["title"] == "Gout and what to do about it"
    assert outline_of("Gout and what to do about it").sections == ()
