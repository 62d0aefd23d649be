import pytest

from pages.importing.elements import Heading, run
from pages.importing.rich_html import RichHtml


@pytest.mark.parametrize(
    ("levels", "html"),
    [
        ((3, 4, 3), "<h3>3</h3><h4>4</h4><h3>3</h3>"),
        ((5, 3, 4), "<h3>5</h3><h3>3</h3><h3>4</h3>"),
        ((None, None), "<h3>None</h3><h3>None</h3>"),
    ],
)
def test_headings_inside_a_text_never_skip_a_level(levels: tuple[int | None, ...], html: str) -> None:
    headings = [Heading(1, run(str(level)), level) for level in levels]
    assert RichHtml(reference_id=str).section(headings) == html
