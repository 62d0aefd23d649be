"""A labelled drawing of somebody who sits well while a reading is taken."""

from PIL import Image

from pages.demo.images.canvas import Canvas
from pages.demo.images.palette import (
    CLAY,
    CORAL,
    DEEP,
    HAIR,
    INK,
    MINT,
    MIST,
    PAPER,
    SAGE,
    TAN,
    TEAL,
    WHITE,
    mix,
)

ENGLISH = (
    "Back supported",
    "Cuff on bare arm",
    "Arm on the table",
    "Legs not crossed",
    "Feet flat on the floor",
)
SPANISH = (
    "Espalda apoyada",
    "Brazalete sin ropa debajo",
    "Brazo en la mesa",
    "Piernas sin cruzar",
    "Pies en el suelo",
)


def sitting_well() -> Image.Image:
    return _drawing(ENGLISH)


def sitting_well_in_spanish() -> Image.Image:
    return _drawing(SPANISH)


def _drawing(words: tuple[str, str, str, str, str]) -> Image.Image:
    canvas = Canvas(1600, 900, MIST, PAPER)
    canvas.circle((790, 440), 400, mix(MIST, MINT, 0.5))
    canvas.box(0, 800, 1600, 900, CLAY)
    chair(canvas)
    sitter(canvas)
    seat(canvas)
    table(canvas)
    arm(canvas)
    back, cuff, support, legs, feet = words
    canvas.label(back, (70, 360), (585, 420))
    canvas.label(cuff, (960, 200), (700, 424))
    canvas.label(support, (1030, 330), (838, 508))
    canvas.label(legs, (960, 640), (842, 672))
    canvas.label(feet, (60, 710), (846, 784))
    return canvas.finished()


def chair(canvas: Canvas) -> None:
    wood = mix(DEEP, SAGE, 0.25)
    canvas.line([(556, 300), (572, 610)], 30, wood)
    canvas.line([(572, 640), (560, 800)], 24, mix(wood, INK, 0.25))
    canvas.line([(744, 640), (752, 800)], 24, mix(wood, INK, 0.25))


def seat(canvas: Canvas) -> None:
    canvas.box(552, 604, 778, 644, mix(DEEP, SAGE, 0.25), 18)


def sitter(canvas: Canvas) -> None:
    trousers = mix(INK, TEAL, 0.25)
    canvas.taper([(650, 566), (790, 568), (850, 600), (838, 762)], [100, 88, 72, 50], trousers)
    canvas.taper([(826, 782), (900, 786)], [34, 28], PAPER)
    canvas.blob(
        [(586, 610), (592, 480), (598, 376), (628, 330), (672, 326), (708, 366), (712, 470), (706, 610)],
        CORAL,
    )
    canvas.taper([(650, 340), (656, 290)], [48, 44], mix(TAN, INK, 0.12))
    canvas.tilted_oval((668, 238), 52, 64, 4, TAN)
    canvas.blob(
        [(716, 200), (688, 168), (636, 172), (604, 218), (604, 286), (628, 298), (640, 250), (664, 212)], HAIR
    )


def table(canvas: Canvas) -> None:
    canvas.box(1350, 556, 1376, 800, mix(WHITE, SAGE, 0.35))
    canvas.box(730, 528, 1430, 556, WHITE, 12)
    canvas.box(1110, 410, 1310, 528, WHITE, 24)
    canvas.box(1110, 516, 1310, 528, mix(WHITE, SAGE, 0.4), 6)
    canvas.box(1134, 432, 1238, 502, mix(MIST, SAGE, 0.45), 12)
    canvas.text((1186, 453), "122", 28, INK)
    canvas.text((1186, 484), "78", 28, INK)
    canvas.circle((1274, 466), 19, CORAL)


def arm(canvas: Canvas) -> None:
    canvas.stroke([(712, 448), (800, 424), (900, 478), (1010, 452), (1110, 486)], 8, DEEP)
    canvas.taper([(656, 372), (694, 440), (740, 504)], [62, 54, 44], TAN)
    canvas.taper([(740, 504), (820, 510), (890, 512)], [46, 36, 28], TAN)
    canvas.tilted_oval((904, 514), 28, 13, 2, TAN)
    canvas.taper([(654, 362), (668, 390)], [72, 68], CORAL)
    canvas.taper([(686, 416), (712, 456)], [72, 68], TEAL)
