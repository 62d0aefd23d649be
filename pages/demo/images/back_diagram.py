"""A labelled drawing of the lower back, the pelvis and the hips, seen from behind."""

from PIL import Image

from pages.demo.images.canvas import Canvas, Point
from pages.demo.images.palette import BLUSH, BONE, BONE_EDGE, CORAL, MIST, PAPER, SAGE, TEAL, mix

BODY: list[Point] = [
    (612, -60),
    (604, 120),
    (590, 260),
    (520, 420),
    (468, 600),
    (462, 780),
    (500, 960),
    (1100, 960),
    (1138, 780),
    (1132, 600),
    (1080, 420),
    (1010, 260),
    (996, 120),
    (988, -60),
]
WING: list[Point] = [
    (24, 0),
    (90, -96),
    (186, -120),
    (238, -52),
    (226, 44),
    (186, 122),
    (120, 176),
    (70, 140),
    (40, 70),
]
"""The right half of the pelvis, seen from the top of the sacrum."""
SACRUM: list[Point] = [
    (742, 470),
    (800, 452),
    (858, 470),
    (842, 560),
    (812, 650),
    (800, 672),
    (788, 650),
    (758, 560),
]
NERVE: list[Point] = [(848, 436), (884, 520), (922, 610), (948, 700), (960, 800), (966, 940)]
SKIN = mix(BLUSH, PAPER, 0.45)


def labelled_back() -> Image.Image:
    canvas = Canvas(1600, 900, MIST, PAPER)
    canvas.blob(BODY, SKIN)
    canvas.stroke([(800, 770), (798, 840), (800, 940)], 5, mix(SKIN, CORAL, 0.3))
    for side in (-1, 1):
        thigh(canvas, side)
        pelvis(canvas, side)
    canvas.blob(SACRUM, BONE_EDGE)
    canvas.blob([(800 + (x - 800) * 0.88, 556 + (y - 556) * 0.92) for x, y in SACRUM], BONE)
    for row in range(3):
        for side in (-1, 1):
            canvas.circle((800 + side * (26 - row * 4), 512 + row * 44), 6, BONE_EDGE)
    lumbar_spine(canvas)
    canvas.stroke(NERVE, 15, mix(CORAL, PAPER, 0.4))
    canvas.stroke(NERVE, 9, CORAL)
    labels(canvas)
    return canvas.finished()


def pelvis(canvas: Canvas, side: int) -> None:
    """One wing of the pelvis with the socket of the hip."""
    for size, fill in ((1.0, BONE_EDGE), (0.93, BONE)):
        middle = (132.0, 26.0)
        points = [(middle[0] + (x - middle[0]) * size, middle[1] + (y - middle[1]) * size) for x, y in WING]
        canvas.blob([(800 + side * x, 520 + y) for x, y in points], fill)


def thigh(canvas: Canvas, side: int) -> None:
    """The thigh bone with its round head in the socket."""
    shaft: list[Point] = [(800 + side * x, y) for x, y in ((262, 694), (252, 780), (232, 940))]
    neck: list[Point] = [(800 + side * x, y) for x, y in ((196, 640), (230, 664), (262, 690))]
    for extra, fill in ((10, BONE_EDGE), (0, BONE)):
        canvas.taper(shaft, [66 + extra, 54 + extra, 50 + extra], fill)
        canvas.taper(neck, [46 + extra, 50 + extra, 62 + extra], fill)
        canvas.circle((800 + side * 262, 672), 34 + extra / 2, fill)
        canvas.circle((800 + side * 190, 636), 42 + extra / 2, fill)
    canvas.circle((800 + side * 190, 636), 34, mix(BONE, SAGE, 0.35))


def lumbar_spine(canvas: Canvas) -> None:
    """Five bones with discs between them, each a little wider than the one above."""
    for number in range(-1, 6):
        y, half = 74 + number * 82, 50 + number * 3.2
        if number < 5:
            vertebra(canvas, y, half)
        canvas.box(800 - half + 4, y - 46, 800 + half - 4, y - 30, TEAL if number == 4 else SAGE, 8)


def vertebra(canvas: Canvas, y: float, half: float) -> None:
    for extra, fill in ((5, BONE_EDGE), (0, BONE)):
        for side in (-1, 1):
            canvas.taper(
                [(800 + side * half * 0.7, y), (800 + side * (half + 34), y + 8)],
                [30 + extra * 2, 18 + extra * 2],
                fill,
            )
        canvas.box(800 - half - extra, y - 29 - extra, 800 + half + extra, y + 29 + extra, fill, 18)
    canvas.taper([(800, y - 12), (800, y + 22)], [14, 22], mix(BONE, BONE_EDGE, 0.55))


def labels(canvas: Canvas) -> None:
    canvas.label("Lower spine", (150, 180), (750, 238))
    canvas.label("Disc", (1250, 250), (850, 362))
    canvas.label("Pelvis", (190, 430), (612, 470))
    canvas.label("Nerve", (1270, 470), (904, 562))
    canvas.label("Hip joint", (1240, 690), (992, 636))
