"""Pages: what schema.org can say of them."""

from pages.publishing.addresses import page_address
from pages.publishing.json_ld.conditions import condition
from pages.publishing.json_ld.media import image
from pages.publishing.json_ld.nodes import CONTEXT, Node, Wire, node, present, reference
from pages.publishing.json_ld.people import person
from pages.publishing.json_ld.sections import sections
from pages.publishing.json_ld.sources import citation
from pages.publishing.json_ld.trials import people, trial

KINDS = {"Article": "MedicalWebPage", "SectionIndex": "CollectionPage"}
"""Other pages are plain WebPages."""


def json_ld_of_page(content: Wire) -> Wire:
    """A page, its trial, and the conditions it is about. No call to action and no question asked is in it."""
    address = page_address(content["site"], content["path"])
    conditions = _conditions(content, address)
    subjects = [*_trial(content, address, conditions), *conditions]
    page = _page(content, address, subjects, _sought(content, conditions))
    return {"@context": CONTEXT, "@graph": [page, *subjects]}


def _sought(content: Wire, conditions: list[Node]) -> Node:
    """Whom a trial looks for; nobody where its page invites nobody."""
    looking = content.get("trial") and not content.get("withheld_reason")
    return people(content["trial"], conditions) if looking else {}


def _trial(content: Wire, address: str, conditions: list[Node]) -> list[Node]:
    found = content.get("trial")
    return present([trial(found, f"{address}#trial", conditions)]) if found else []


def _page(content: Wire, address: str, subjects: list[Node], audience: Node) -> Node:
    about = [reference(each["@id"]) for each in subjects]
    return node(
        KINDS.get(content["type"], "WebPage"),
        id=f"{address}#webpage",
        url=address,
        name=content["title"],
        headline=content["title"],
        description=content["seo"]["description"] or content.get("summary"),
        inLanguage=content["locale"],
        isAccessibleForFree=True,
        about=about,
        mainEntity=about[0] if about else None,
        image=image(content.get("hero_image")),
        datePublished=content["published_at"],
        dateModified=content["updated_at"],
        author=present([person(each) for each in content.get("authors", ())]),
        **_review(content.get("review")),
        **_audience(content),
        audience=audience,
        breadcrumb=_breadcrumb(content, address),
        hasPart=sections(content, address),
        citation=[citation(each, address) for each in content.get("references", ())],
        workTranslation=[_translation(each, content["site"]) for each in content["translations"]],
    )


def _conditions(content: Wire, address: str) -> list[Node]:
    """The main condition comes with what the page says of it. One that a draft leaves empty is no node."""
    listed = content.get("conditions", [])
    bodies = [content.get("body"), *(None for _ in listed[1:])]
    pairs = zip(listed, bodies, strict=False)
    return present([condition(each, f"{address}#condition-{each['slug']}", body) for each, body in pairs])


def _review(review: Wire | None) -> Node:
    """Who reviewed the whole page, and the one day of it; no day without a person."""
    if not review or not review["reviewed_by"]:
        return {}
    return {"reviewedBy": person(review["reviewed_by"]), "lastReviewed": review["last_reviewed"]}


def _audience(content: Wire) -> Node:
    patients = node("MedicalAudience", audienceType="Patient")
    return {"medicalAudience": patients} if content["type"] == "Article" else {}


def _breadcrumb(content: Wire, address: str) -> Node:
    steps = [(step["title"], page_address(content["site"], step["path"])) for step in content["breadcrumb"]]
    items = [
        node("ListItem", position=place, name=name, item=item)
        for place, (name, item) in enumerate([*steps, (content["title"], address)], 1)
    ]
    return node("BreadcrumbList", itemListElement=items) if steps else {}


def _translation(translation: Wire, site: str) -> Node:
    address = page_address(site, translation["path"])
    return node("WebPage", id=f"{address}#webpage", url=address, inLanguage=translation["locale"])
