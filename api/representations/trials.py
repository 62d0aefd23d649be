"""What a trial says, as a document of its own and inside the blocks of its landing page."""

from collections.abc import Iterable

from api.representations.parts import Facts, Line, Listing, Part, Section, Steps, Wire, line
from api.representations.study_words import StudyWords, study_words_of
from api.representations.words import Words


def trial_parts(trial: Wire, words: Words) -> tuple[Part, ...]:
    """A whole trial: its facts, who can join in plain words, where it is and who runs it. No rule is said."""
    study = study_words_of(words.language)
    return (
        Line(study.study),
        *line(trial["summary"]),
        *facts(trial, words),
        *design(trial["investigational_product"], trial["comparator"], trial["allocation"], study),
        *criteria(_of_kind(trial, "inclusion"), _of_kind(trial, "exclusion"), study),
        *who_runs(trial, None, study),
        *sites(trial, study),
    )


def facts(trial: Wire | None, words: Words) -> tuple[Part, ...]:
    """The trial at a glance; what its record does not say is left out."""
    if trial is None:
        return ()
    study = study_words_of(words.language)
    cities = dict.fromkeys(site["city"] for site in trial["sites"])
    return pairs(
        (study.status, _status(trial, words)),
        (study.phase, study.phases.get(trial["phase"] or "", "")),
        (study.ages, study.ages_between(trial["minimum_age_months"], trial["maximum_age_months"])),
        (study.sex, study.sexes.get(trial["sex"] or "", "")),
        (study.places, ", ".join(cities)),
        (study.visits, trial["visits"]),
        (study.duration, trial["duration"]),
        (study.participants, trial["participants"]),
        (study.registry, trial["registry_number"]),
    )


def _status(trial: Wire, words: Words) -> str:
    study, status = study_words_of(words.language), trial["recruitment_status"] or ""
    told, day = study.statuses.get(status, status), trial["status_as_of"]
    return f"{told} ({study.as_of} {words.day(day)})" if told and day else told


def design(product: str, comparator: str, allocation: str, study: StudyWords) -> tuple[Part, ...]:
    """What is compared with what, and by which chance."""
    return pairs((study.studied, product), (study.compared_with, comparator), (study.chance, allocation))


def who_runs(trial: Wire | None, approval: Wire | None, study: StudyWords) -> tuple[Part, ...]:
    """Who is responsible."""
    return pairs(
        (study.sponsor, trial and trial["sponsor"]),
        (study.investigator, trial and trial["investigator"]),
        (study.ethics_body, approval and approval["ethics_body"]),
    )


def sites(trial: Wire | None, study: StudyWords) -> tuple[Part, ...]:
    """Every site with where it is, whether it takes people, and how to reach it."""
    listed = tuple(_site(site, study) for site in (trial or {}).get("sites", ()))
    return (Steps(listed, ordered=False),) if listed else ()


def _site(site: Wire, study: StudyWords) -> Section:
    place = ", ".join(filter(None, (site["city"], site["region"], site["country"])))
    taking = study.site_open if site["recruiting"] else study.site_closed
    return Section(site["name"], (Line(place), Line(taking), *contact(site, study)))


def contact(said: Wire, study: StudyWords) -> tuple[Part, ...]:
    """A telephone and an email address, as links where a form has them."""
    telephone, email = said["telephone"], said["email"]
    given = (
        (study.telephone, telephone, f"tel:{''.join(each for each in telephone if each in '+0123456789')}"),
        (study.email, email, f"mailto:{email}"),
    )
    found = tuple(each for each in given if each[1])
    return (Facts(found),) if found else ()


def criteria(inclusion: Iterable[str], exclusion: Iterable[str], study: StudyWords) -> tuple[Part, ...]:
    """Who can join and who cannot, as two lists."""
    groups = ((study.inclusion, tuple(inclusion)), (study.exclusion, tuple(exclusion)))
    return tuple(Section(heading, (Listing(texts),)) for heading, texts in groups if texts)


def _of_kind(trial: Wire, kind: str) -> list[str]:
    """In plain words, else in those of the protocol: what decides is never hidden."""
    said = ((each["kind"], each["plain_text"] or each["source_text"]) for each in trial["criteria"])
    return [text for said_kind, text in said if said_kind == kind and text]


def approved(approval: Wire | None, words: Words) -> tuple[Part, ...]:
    """Who approved the words of a page, and until when."""
    if approval is None:
        return ()
    study = study_words_of(words.language)
    item = f"{study.item} {approval['item_number']}" if approval["item_number"] else ""
    named = ", ".join(filter(None, (approval["reference"], item, approval["version"], approval["countries"])))
    detail = f" ({named})" if named else ""
    until = f", {study.valid_until} {words.day(approval['expires_on'])}" if approval["expires_on"] else ""
    return (Line(f"{study.approved} {approval['ethics_body']}{detail}{until}."),)


def pairs(*said: tuple[str, object]) -> tuple[Part, ...]:
    """Terms and what is said of each; nothing where nothing is."""
    found = tuple((term, str(value), "") for term, value in said if value not in (None, ""))
    return (Facts(found),) if found else ()
