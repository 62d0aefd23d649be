"""What axe finds wrong with the page in a window."""

from pathlib import Path

from playwright.sync_api import Frame, Page

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = {"serious", "critical"}


def serious_problems(page: Page | Frame) -> list[str]:
    """The serious and critical ones, as rule and place; axe must have looked at something."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run({ resultTypes: ['violations', 'passes'] })")
    assert len(found["passes"]) > 10
    return [
        f"{problem['id']}: {node['target']}"
        for problem in found["violations"]
        if problem["impact"] in SERIOUS
        for node in problem["nodes"]
    ]
