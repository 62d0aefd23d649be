from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from pages.demo.images.canvas import Canvas, evenly
from pages.demo.images.catalogue import DRAWINGS
from pages.demo.images.palette import INK, WHITE, mix


@pytest.mark.parametrize("key", DRAWINGS)
def test_drawings_are_the_same_each_time_of_the_stated_size_and_not_blank(key: str) -> None:
    first, second = DRAWINGS[key].draw(), DRAWINGS[key].draw()
    assert first.size == ((800, 800) if key.startswith("portrait") else (1600, 900))
    assert first.mode == "RGB"
    assert ImageChops.difference(first, second).getbbox() is None
    assert min(ImageStat.Stat(first).stddev) > 15


def test_file_is_a_png_of_moderate_size() -> None:
    file = DRAWINGS["portrait-mara"].png()
    assert Image.open(BytesIO(file)).format == "PNG"
    assert len(file) < 300_000


def test_titles_are_unique() -> None:
    assert len({drawing.title for drawing in DRAWINGS.values()}) == len(DRAWINGS)


def test_edges_are_smooth() -> None:
    canvas = Canvas(40, 40, WHITE)
    canvas.circle((20, 20), 10, INK)
    colours = {colour for _, colour in canvas.finished().getcolors() or []}
    assert len(colours) > 10


def test_background_runs_from_top_to_bottom() -> None:
    picture = Canvas(4, 300, WHITE, INK).finished()
    assert picture.getpixel((0, 0)) == WHITE
    assert picture.getpixel((0, 299)) == INK


def test_points_at_equal_distances() -> None:
    assert evenly([(0, 0), (1, 0), (2, 0), (8, 0), (10, 0)], 3) == [(0, 0), (2, 0), (10, 0)]


def test_mixed_colour() -> None:
    assert mix((0, 0, 0), (10, 20, 30), 0.5) == (5, 10, 15)
