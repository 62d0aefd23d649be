"""People: authors and reviewers."""

from pages.publishing.json_ld.media import image
from pages.publishing.json_ld.nodes import Node, Wire, node


def person(content: Wire | None) -> Node:
    if not content:
        return {}
    return node(
        "Person",
        name=content["name"],
        jobTitle=content["job_title"],
        hasCredential=node("EducationalOccupationalCredential", credentialCategory=content["credentials"]),
        description=content["biography"],
        image=image(content["photo"]),
    )
