"""Drawings for the article on back and hip pain."""

from PIL import Image

from pages.demo.images.canvas import Canvas, Point, evenly, open_curve
from pages.demo.images.palette import (
    BROWN,
    CLAY,
    CORAL,
    HAIR,
    INK,
    MINT,
    MIST,
    PAPER,
    SAGE,
    SAND,
    SUN,
    TEAL,
    WHITE,
    mix,
)
from pages.demo.images.plants import hill, pot_plant

SPINE: list[Point] = [(806, 700), (808, 620), (800, 530), (776, 460), (728, 384)]
SHIRT: list[Point] = [
    (716, 748),
    (720, 650),
    (700, 552),
    (656, 458),
    (690, 404),
    (758, 392),
    (828, 424),
    (872, 510),
    (888, 630),
    (896, 748),
    (806, 764),
]


def stretching_woman() -> Image.Image:
    """A woman in a sunny room who bends to one side on a mat; her spine is drawn in."""
    canvas = Canvas(1600, 900, PAPER, SAND)
    room(canvas)
    pot_plant(canvas, (300, 742), 130)
    woman(canvas)
    return canvas.finished()


def room(canvas: Canvas) -> None:
    canvas.box(968, 102, 1402, 598, WHITE, 34)
    canvas.window(988, 122, 1382, 578, 20, outside())
    canvas.box(1179, 122, 1191, 578, WHITE)
    canvas.box(948, 590, 1422, 612, WHITE, 11)
    canvas.box(0, 720, 1600, 900, CLAY)
    canvas.oval((810, 808), 540, 66, mix(CLAY, INK, 0.12))
    canvas.oval((810, 798), 540, 66, TEAL)
    canvas.oval((810, 796), 512, 57, mix(TEAL, SAGE, 0.18))


def outside() -> Canvas:
    """The view from the window: a low sun over two hills."""
    view = Canvas(1600, 900, MIST, PAPER)
    view.circle((1290, 286), 82, SUN)
    hill(view, [(900, 470), (1060, 420), (1220, 500), (1420, 430)], MINT)
    hill(view, [(900, 540), (1100, 516), (1260, 470), (1440, 540)], SAGE)
    return view


def woman(canvas: Canvas) -> None:
    """Seen from behind, she sits with crossed legs and leans to the left, one arm over her head."""
    trousers = mix(TEAL, INK, 0.6)
    canvas.taper([(812, 424), (806, 310), (738, 222), (618, 192)], [54, 46, 38, 28], BROWN)
    canvas.taper([(618, 192), (572, 198)], [30, 20], BROWN)
    canvas.taper([(870, 722), (960, 726), (1066, 762)], [128, 112, 74], mix(trousers, INK, 0.25))
    canvas.taper([(740, 722), (650, 726), (548, 762)], [128, 112, 74], mix(trousers, INK, 0.25))
    canvas.taper([(700, 744), (806, 752), (912, 744)], [104, 118, 104], trousers)
    canvas.blob(SHIRT, CORAL)
    canvas.taper([(676, 446), (604, 548), (560, 650), (516, 764)], [54, 44, 38, 28], BROWN)
    canvas.tilted_oval((502, 776), 36, 15, -10, BROWN)
    head(canvas)
    spine(canvas)


def head(canvas: Canvas) -> None:
    canvas.taper([(730, 414), (704, 330)], [64, 56], mix(BROWN, INK, 0.12))
    canvas.tilted_oval((684, 282), 66, 78, -20, HAIR)
    canvas.circle((658, 202), 38, HAIR)
    canvas.tilted_oval((670, 232), 30, 10, -20, CORAL)


def spine(canvas: Canvas) -> None:
    """The curve of the spine, bone by bone, larger towards the waist."""
    curve = open_curve(SPINE)
    canvas.limb(curve, [9, 6], mix(CORAL, PAPER, 0.55))
    for number, (x, y) in enumerate(evenly(curve, 12)):
        canvas.tilted_oval((x, y), 21 - number * 0.8, 11 - number * 0.25, 0 - number * 2.6, PAPER)
