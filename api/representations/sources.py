"""One source in words, and where it can be read."""

from api.representations.parts import Wire


def source_address(reference: Wire) -> str:
    """The best address there is; empty when there is none."""
    if reference["url"]:
        return str(reference["url"])
    if reference["doi"]:
        return f"https://doi.org/{reference['doi']}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{reference['pmid']}/" if reference["pmid"] else ""


def source_detail(reference: Wire) -> str:
    """Who published it, and when."""
    return ", ".join(str(each) for each in (reference["publisher"], reference["year"]) if each)


def source_text(reference: Wire) -> str:
    said = (reference["title"], source_detail(reference), source_address(reference))
    return ". ".join(each.rstrip(".") for each in said if each)
