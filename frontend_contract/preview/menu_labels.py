"""What the editors' menus call each block, so that a preview calls it the same."""

from pages.blocks.base import own_meta
from pages.blocks.streams import ArticleBody, HomeBody, LandingBody

MENUS = (ArticleBody, HomeBody, LandingBody)


def menu_labels() -> dict[str, str]:
    """The label of each block by its public type."""
    offered = [block for menu in MENUS for block in menu().child_blocks.values()]
    return {str(own_meta(block, "api_name")): str(block.label) for block in offered}
