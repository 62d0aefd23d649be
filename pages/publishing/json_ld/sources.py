"""What an article cites."""

from pages.publishing.json_ld.nodes import Node, Wire, node


def citation(content: Wire, page: str) -> Node:
    """One source, under the number that readers see; `page` is the page's address."""
    return node(
        _kind(content),
        id=f"{page}#reference-{content['number']}",
        name=content["title"],
        url=content["url"],
        sameAs=_registered(content),
        datePublished=str(content["year"] or ""),
        publisher=node("Organization", name=content["publisher"]),
        position=content["number"],
    )


def _kind(content: Wire) -> str:
    """What is registered as a paper is one; an address alone is a page; print is just a work."""
    if content["doi"] or content["pmid"]:
        return "ScholarlyArticle"
    return "WebPage" if content["url"] else "CreativeWork"


def _registered(content: Wire) -> list[str]:
    doi = [f"https://doi.org/{content['doi']}"] if content["doi"] else []
    pmid = [f"https://pubmed.ncbi.nlm.nih.gov/{content['pmid']}/"] if content["pmid"] else []
    return doi + pmid
