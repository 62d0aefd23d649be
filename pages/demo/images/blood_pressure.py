"""A blood pressure monitor on a table: the picture of the article on measuring at home."""

from PIL import Image

from pages.demo.images.canvas import Canvas, Point
from pages.demo.images.palette import (
    BLUSH,
    CLAY,
    CORAL,
    DEEP,
    INK,
    MINT,
    MIST,
    PAPER,
    SAGE,
    SAND,
    SUN,
    TEAL,
    WHITE,
    Colour,
    mix,
)
from pages.demo.images.plants import pot_plant

SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
}
"""Which bars of a seven-segment display show a digit."""
BARS: dict[str, tuple[Point, Point]] = {
    "a": ((0.12, 0.0), (0.88, 0.0)),
    "b": ((1.0, 0.08), (1.0, 0.92)),
    "c": ((1.0, 1.08), (1.0, 1.92)),
    "d": ((0.12, 2.0), (0.88, 2.0)),
    "e": ((0.0, 1.08), (0.0, 1.92)),
    "f": ((0.0, 0.08), (0.0, 0.92)),
    "g": ((0.12, 1.0), (0.88, 1.0)),
}
"""Where each bar runs, in widths of a digit from its top left corner."""


def monitor_on_a_table() -> Image.Image:
    canvas = Canvas(1600, 900, MIST, PAPER)
    canvas.circle((800, 430), 390, mix(MIST, MINT, 0.55))
    canvas.box(0, 690, 1600, 900, CLAY)
    canvas.box(0, 690, 1600, 712, mix(CLAY, PAPER, 0.35))
    pot_plant(canvas, (1370, 752), 120, DEEP)
    cuff(canvas)
    monitor(canvas)
    cup(canvas)
    notebook(canvas)
    return canvas.finished()


def monitor(canvas: Canvas) -> None:
    canvas.oval((800, 776), 330, 22, mix(CLAY, INK, 0.16))
    canvas.box(506, 300, 1094, 774, mix(WHITE, SAGE, 0.35), 64)
    canvas.box(506, 292, 1094, 760, WHITE, 64)
    canvas.box(554, 336, 900, 710, mix(MIST, SAGE, 0.3), 34)
    number(canvas, "122", (640, 382), 58, INK)
    number(canvas, "78", (732, 540), 58, INK)
    canvas.text((596, 444), "SYS", 20, DEEP)
    canvas.text((596, 602), "DIA", 20, DEEP)
    heart(canvas, (612, 680), 15)
    canvas.circle((1000, 470), 62, mix(CORAL, INK, 0.12))
    canvas.circle((1000, 464), 60, CORAL)
    canvas.circle((1000, 464), 21, WHITE)
    canvas.circle((1000, 464), 13, CORAL)
    for row, width in ((590, 44), (626, 44)):
        canvas.box(1000 - width, row, 1000 + width, row + 18, mix(MIST, SAGE, 0.4), 9)


def number(canvas: Canvas, digits: str, corner: Point, width: float, fill: Colour) -> None:
    """Digits in seven segments, whose top left corner is given."""
    for place, digit in enumerate(digits):
        left = corner[0] + place * width * 1.55
        for bar in SEGMENTS[digit]:
            ends = [(left + x * width, corner[1] + y * width) for x, y in BARS[bar]]
            canvas.line(ends, width * 0.17, fill)


def heart(canvas: Canvas, centre: Point, size: float) -> None:
    x, y = centre
    for side in (-1, 1):
        canvas.circle((x + side * size * 0.5, y - size * 0.3), size * 0.56, CORAL)
    canvas.shape(
        [(x - size * 1.0, y - size * 0.06), (x + size * 1.0, y - size * 0.06), (x, y + size * 1.05)], CORAL
    )


def cuff(canvas: Canvas) -> None:
    """The arm cuff, lying on the table, and the tube to the monitor."""
    canvas.oval((290, 776), 210, 20, mix(CLAY, INK, 0.16))
    canvas.stroke([(400, 640), (452, 560), (490, 580), (540, 640)], 15, DEEP)
    canvas.box(96, 560, 452, 770, TEAL, 70)
    canvas.box(96, 560, 452, 700, mix(TEAL, SAGE, 0.25), 62)
    canvas.oval((274, 590), 138, 38, DEEP)
    canvas.oval((274, 596), 122, 28, mix(DEEP, INK, 0.6))
    canvas.box(330, 640, 432, 742, mix(TEAL, DEEP, 0.45), 18)
    heart(canvas, (206, 690), 24)


def cup(canvas: Canvas) -> None:
    canvas.oval((1190, 776), 92, 14, mix(CLAY, INK, 0.16))
    canvas.circle((1262, 690), 42, SAND)
    canvas.circle((1262, 690), 24, mix(CLAY, PAPER, 0.2))
    canvas.box(1118, 630, 1258, 774, SAND, 30)
    canvas.box(1118, 612, 1258, 700, SAND, 10)
    canvas.oval((1188, 620), 70, 16, mix(SAND, PAPER, 0.6))
    canvas.oval((1188, 622), 58, 11, mix(BLUSH, CORAL, 0.55))


def notebook(canvas: Canvas) -> None:
    canvas.shape([(560, 800), (1010, 800), (1060, 868), (530, 868)], mix(CLAY, INK, 0.16))
    canvas.shape([(560, 792), (1010, 792), (1060, 858), (530, 858)], CORAL)
    canvas.shape([(580, 788), (1000, 788), (1042, 846), (556, 846)], PAPER)
    for row in range(3):
        y, inset = 802 + row * 15, row * 8
        canvas.line([(600 - inset, y), (770 - inset * 0.3, y)], 4, mix(SAGE, PAPER, 0.2))
        canvas.line([(820 + inset * 0.2, y), (970 + inset, y)], 4, mix(SAGE, PAPER, 0.2))
    canvas.line([(1090, 842), (1226, 806)], 13, mix(SUN, CORAL, 0.25))
    canvas.line([(1080, 845), (1090, 842)], 7, INK)
