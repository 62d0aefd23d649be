"""Portraits of the invented author and reviewer."""

from PIL import Image

from pages.demo.images.canvas import Canvas
from pages.demo.images.palette import (
    BLUSH,
    BROWN,
    CORAL,
    DEEP,
    HAIR,
    INK,
    MINT,
    MIST,
    PAPER,
    SAGE,
    SAND,
    TAN,
    TEAL,
    WHITE,
    Colour,
    mix,
)


def writer() -> Image.Image:
    """Mara: a bob of chestnut hair, round glasses and a green jumper."""
    canvas = Canvas(800, 800, SAND, BLUSH)
    canvas.circle((400, 420), 330, mix(SAND, PAPER, 0.6))
    hair = mix(HAIR, CORAL, 0.3)
    canvas.blob(
        [(238, 520), (226, 340), (290, 196), (400, 160), (510, 196), (574, 340), (562, 520), (400, 560)], hair
    )
    bust(canvas, mix(TAN, PAPER, 0.25), TEAL)
    face(canvas, mix(TAN, PAPER, 0.25))
    canvas.blob(
        [
            (266, 380),
            (276, 260),
            (350, 196),
            (450, 196),
            (524, 260),
            (534, 380),
            (500, 330),
            (420, 262),
            (330, 300),
        ],
        hair,
    )
    glasses(canvas)
    return canvas.finished()


def reviewer() -> Image.Image:
    """Imani: curly hair tied up, a white coat and a stethoscope."""
    canvas = Canvas(800, 800, MIST, MINT)
    canvas.circle((400, 420), 330, mix(MIST, PAPER, 0.6))
    for x, y, radius in ((400, 176, 92), (334, 206, 66), (466, 206, 66), (400, 236, 120)):
        canvas.circle((x, y), radius, HAIR)
    canvas.blob([(262, 420), (268, 300), (340, 226), (460, 226), (532, 300), (538, 420), (400, 460)], HAIR)
    bust(canvas, BROWN, WHITE)
    canvas.shape([(336, 596), (464, 596), (400, 720)], CORAL)
    face(canvas, BROWN)
    canvas.blob(
        [(266, 384), (284, 276), (400, 214), (516, 276), (534, 384), (470, 312), (400, 298), (330, 312)], HAIR
    )
    coat(canvas)
    return canvas.finished()


def bust(canvas: Canvas, skin: Colour, clothes: Colour) -> None:
    canvas.blob([(150, 860), (170, 700), (280, 622), (400, 604), (520, 622), (630, 700), (650, 860)], clothes)
    canvas.taper([(400, 500), (400, 606)], [104, 116], mix(skin, INK, 0.12))
    canvas.oval((400, 612), 62, 34, mix(skin, INK, 0.12))


def face(canvas: Canvas, skin: Colour) -> None:
    for side in (-1, 1):
        canvas.circle((400 + side * 126, 404), 24, mix(skin, INK, 0.08))
    canvas.blob(
        [
            (274, 360),
            (292, 272),
            (400, 232),
            (508, 272),
            (526, 360),
            (516, 450),
            (460, 530),
            (400, 550),
            (340, 530),
            (284, 450),
        ],
        skin,
    )
    for side in (-1, 1):
        canvas.circle((400 + side * 52, 394), 10, INK)
        canvas.stroke(
            [(400 + side * 34, 356), (400 + side * 56, 348), (400 + side * 76, 358)], 7, mix(HAIR, skin, 0.2)
        )
        canvas.circle((400 + side * 78, 446), 24, mix(skin, CORAL, 0.25))
    canvas.stroke([(402, 404), (412, 436), (396, 444)], 6, mix(skin, INK, 0.22))
    canvas.stroke([(360, 480), (400, 500), (440, 480)], 8, mix(CORAL, INK, 0.5))


def glasses(canvas: Canvas) -> None:
    for side in (-1, 1):
        ring = [
            (400 + side * 52 + x, 396 + y)
            for x, y in (
                (0, -40),
                (28, -28),
                (40, 0),
                (28, 28),
                (0, 40),
                (-28, 28),
                (-40, 0),
                (-28, -28),
                (0, -40),
            )
        ]
        canvas.stroke(ring, 6, DEEP)
        canvas.stroke([(400 + side * 92, 390), (400 + side * 122, 384)], 6, DEEP)
    canvas.stroke([(388, 390), (400, 384), (412, 390)], 6, DEEP)


def coat(canvas: Canvas) -> None:
    edge = mix(SAGE, WHITE, 0.35)
    for side in (-1, 1):
        canvas.shape(
            [(400 + side * 70, 596), (400 + side * 122, 612), (400 + side * 96, 700), (400 + side * 4, 800)],
            mix(WHITE, SAGE, 0.16),
        )
        canvas.line([(400 + side * 122, 612), (400 + side * 96, 700), (400 + side * 4, 800)], 4, edge)
    canvas.stroke([(300, 612), (292, 700), (330, 760)], 11, DEEP)
    canvas.stroke([(500, 612), (512, 690), (500, 730)], 11, DEEP)
    canvas.circle((500, 744), 22, DEEP)
    canvas.circle((500, 744), 12, MINT)
