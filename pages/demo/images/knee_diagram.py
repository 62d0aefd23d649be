"""A labelled drawing of a bent knee, seen from the side."""

from PIL import Image

from pages.demo.images.canvas import Canvas, Point
from pages.demo.images.palette import BLUSH, BONE, BONE_EDGE, CORAL, MIST, PAPER, SAGE, TEAL, mix

SKIN = mix(BLUSH, PAPER, 0.45)
LEG: list[Point] = [
    (-120, -40),
    (300, 90),
    (640, 168),
    (860, 210),
    (990, 270),
    (1012, 380),
    (976, 500),
    (952, 660),
    (930, 960),
    (900, 1100),
    (620, 1100),
    (590, 860),
    (566, 720),
    (600, 610),
    (570, 548),
    (300, 470),
    (-120, 360),
]
THIGH_BONE: list[Point] = [(-60, 170), (420, 300), (640, 352)]
SHIN_BONE: list[Point] = [(790, 570), (784, 700), (770, 980)]


def labelled_knee() -> Image.Image:
    canvas = Canvas(1600, 900, MIST, PAPER)
    canvas.blob(LEG, SKIN)
    bones(canvas)
    cushions(canvas)
    kneecap(canvas)
    canvas.label("Thigh bone", (110, 600), (446, 306))
    canvas.label("Kneecap", (1180, 210), (928, 328))
    canvas.label("Cartilage", (1220, 380), (886, 428))
    canvas.label("Meniscus", (1220, 550), (868, 506))
    canvas.label("Shin bone", (1160, 740), (800, 680))
    return canvas.finished()


def bones(canvas: Canvas) -> None:
    for extra, fill in ((10, BONE_EDGE), (0, BONE)):
        canvas.taper(SHIN_BONE, [196 + extra, 124 + extra, 104 + extra], fill)
        canvas.box(684 - extra / 2, 520 - extra / 2, 900 + extra / 2, 596 + extra / 2, fill, 34)
        canvas.taper(THIGH_BONE, [104 + extra, 104 + extra, 150 + extra], fill)
        canvas.tilted_oval((758, 400), 132 + extra / 2, 104 + extra / 2, 24, fill)


def cushions(canvas: Canvas) -> None:
    """Cartilage over both bone ends, and the two wedges of the meniscus between them."""
    end: list[Point] = [(872, 356), (890, 410), (876, 462), (826, 500), (764, 508), (700, 492)]
    canvas.stroke(end, 20, SAGE)
    canvas.stroke([(700, 532), (790, 538), (884, 532)], 16, SAGE)
    canvas.shape([(884, 474), (906, 524), (828, 524)], TEAL)
    canvas.shape([(690, 496), (680, 526), (752, 526)], TEAL)


def kneecap(canvas: Canvas) -> None:
    """The kneecap with the tendon that runs over it to the shin."""
    canvas.stroke(
        [(560, 226), (760, 248), (890, 284), (944, 350), (928, 450), (890, 566)], 24, mix(CORAL, SKIN, 0.45)
    )
    canvas.tilted_oval((926, 326), 44, 64, -30, BONE_EDGE)
    canvas.tilted_oval((926, 326), 38, 58, -30, BONE)
