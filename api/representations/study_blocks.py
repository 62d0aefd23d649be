"""What each block of a trial landing page says. Facts, sites and sponsor come from the page's trial."""

from collections.abc import Iterator

from api.representations import trials
from api.representations.checks import check_parts
from api.representations.context import Context, Reader, entry, section
from api.representations.parts import Links, Part, Picture, Quotation, Section, Steps, Wire, line, rich
from api.representations.study_words import StudyWords, study_words_of


def landing_hero(block: Wire, context: Context) -> tuple[Part, ...]:
    """Its heading is no heading of the page: the title above it is."""
    check = _of_type(context, "EligibilityCheck")
    button = (Links(((block["button_label"], _address(check, context)),)),) if check else ()
    image = (Picture(block["image"]),) if block["image"] else ()
    return (*line(block["heading"]), *rich(block["lead"]), *image, *button)


def study_facts(block: Wire, context: Context) -> tuple[Part, ...]:
    facts = trials.facts(context.page.get("trial"), context.words)
    return section(block, facts) if facts else ()


def study_purpose(block: Wire, context: Context) -> tuple[Part, ...]:
    said = (block["studied_product"], block["comparator"], block["allocation"])
    return section(block, (*rich(block["text"]), *trials.design(*said, _words(context))))


def who_can_join(block: Wire, context: Context) -> tuple[Part, ...]:
    study = _words(context)
    inclusion, exclusion = (
        tuple(_criterion(each, study) for each in block[kind]) for kind in ("inclusion", "exclusion")
    )
    return section(block, (*trials.criteria(inclusion, exclusion, study), *rich(block["closing"])))


def _criterion(item: Wire, study: StudyWords) -> str:
    return f"{item['text']} ({study.checked_by_team})" if item["checked_by_team"] else str(item["text"])


def eligibility_check(block: Wire, context: Context) -> tuple[Part, ...]:
    """It is answered on the page itself."""
    parts = check_parts(block, context.words, _address(block, context))
    return section(block, parts) if parts else ()


def _address(block: Wire, context: Context) -> str:
    """A block on its page, wherever a form of it is shown."""
    return f"{context.page.get('path', '')}#{block['anchor']}"


def what_to_expect(block: Wire, context: Context) -> tuple[Part, ...]:
    steps = tuple(Section(step["heading"], rich(step["text"])) for step in block["steps"])
    return section(block, (Steps(steps),) if steps else ())


def risks_and_benefits(block: Wire, context: Context) -> tuple[Part, ...]:
    study = _words(context)
    said = ((study.risks, rich(block["risks"])), (study.benefits, rich(block["possible_benefits"])))
    return section(block, (part for heading, text in said if text for part in entry(heading, text)))


def costs_and_travel(block: Wire, context: Context) -> tuple[Part, ...]:
    return section(block, rich(block["text"]))


def locations(block: Wire, context: Context) -> tuple[Part, ...]:
    return section(block, (*rich(block["text"]), *trials.sites(context.page.get("trial"), _words(context))))


def who_runs_it(block: Wire, context: Context) -> tuple[Part, ...]:
    page, study = context.page, _words(context)
    people = trials.who_runs(page.get("trial"), page.get("approval"), study)
    return section(block, (*rich(block["text"]), *people, *line(block["data_use"])))


def stories(block: Wire, context: Context) -> tuple[Part, ...]:
    """Nothing where no story may be told."""
    told = tuple(_story(each, context) for each in block["stories"])
    return section(block, told) if told else ()


def _story(story: Wire, context: Context) -> Quotation:
    day = context.words.day(story["dated"]) if story["dated"] else ""
    return Quotation(story["quote"], ", ".join(filter(None, (story["name"], day))))


def study_contact(block: Wire, context: Context) -> tuple[Part, ...]:
    study = _words(context)
    more = trials.pairs((study.hours, block["hours"]), (study.language_help, block["language_help"]))
    return section(block, (*trials.contact(block, study), *more))


def related_articles(block: Wire, context: Context) -> tuple[Part, ...]:
    links = tuple((page["title"], page["url"]) for page in block["pages"])
    return section(block, (Links(links),)) if links else ()


def legal_footer(block: Wire, context: Context) -> tuple[Part, ...]:
    approval = trials.approved(context.page.get("approval"), context.words)
    return (*rich(block["text"]), *approval)


def _of_type(context: Context, kind: str) -> Wire | None:
    found: Iterator[Wire] = (each for each in context.page.get("body", ()) if each["type"] == kind)
    return next(found, None)


def _words(context: Context) -> StudyWords:
    return study_words_of(context.words.language)


STUDY_READERS: dict[str, Reader] = {
    "LandingHero": landing_hero,
    "StudyFacts": study_facts,
    "StudyPurpose": study_purpose,
    "WhoCanJoin": who_can_join,
    "EligibilityCheck": eligibility_check,
    "WhatToExpect": what_to_expect,
    "RisksAndBenefits": risks_and_benefits,
    "CostsAndTravel": costs_and_travel,
    "Locations": locations,
    "WhoRunsIt": who_runs_it,
    "Stories": stories,
    "StudyContact": study_contact,
    "RelatedArticles": related_articles,
    "LegalFooter": legal_footer,
}
