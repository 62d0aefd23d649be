"""Two people on a morning walk: the picture of the article on knees."""

from dataclasses import dataclass

from PIL import Image

from pages.demo.images.canvas import Canvas, Point
from pages.demo.images.palette import (
    BROWN,
    CLAY,
    CORAL,
    DEEP,
    HAIR,
    INK,
    MINT,
    MIST,
    PAPER,
    SAGE,
    SAND,
    SUN,
    TAN,
    TEAL,
    WHITE,
    Colour,
    mix,
)
from pages.demo.images.plants import hill, tree


@dataclass(frozen=True)
class Walker:
    """A walker seen from the side; `foot` is the ground below the hips, `size` the height in pixels."""

    foot: Point
    size: float
    skin: Colour
    shirt: Colour
    trousers: Colour
    hair: Colour
    swing: int
    """1 when the near leg is in front, -1 when it is behind."""

    def at(self, x: float, y: float) -> Point:
        """A point of the body; x and y are hundredths of the height, y upwards from the ground."""
        return self.foot[0] + x * self.size / 100, self.foot[1] - y * self.size / 100

    def thick(self, *widths: float) -> list[float]:
        return [width * self.size / 100 for width in widths]


def morning_walk() -> Image.Image:
    canvas = Canvas(1600, 900, MIST, PAPER)
    landscape(canvas)
    walk(canvas, Walker((1000, 826), 530, TAN, CORAL, mix(INK, TEAL, 0.25), mix(HAIR, CLAY, 0.55), -1))
    walk(canvas, Walker((710, 838), 560, BROWN, WHITE, DEEP, HAIR, 1))
    return canvas.finished()


def landscape(canvas: Canvas) -> None:
    canvas.circle((1250, 250), 150, mix(SUN, PAPER, 0.6))
    canvas.circle((1250, 250), 96, SUN)
    hill(
        canvas,
        [(-40, 440), (260, 350), (560, 460), (900, 380), (1240, 450), (1640, 360)],
        mix(MINT, MIST, 0.45),
    )
    hill(canvas, [(-40, 560), (340, 480), (720, 590), (1120, 500), (1640, 590)], MINT)
    tree(canvas, (210, 660), 300, TEAL)
    tree(canvas, (372, 672), 210, mix(TEAL, SAGE, 0.4))
    tree(canvas, (1424, 668), 270, mix(TEAL, DEEP, 0.25))
    hill(canvas, [(-40, 680), (420, 640), (900, 690), (1640, 630)], SAGE)
    canvas.blob(
        [(-80, 780), (500, 744), (1000, 770), (1700, 720), (1700, 872), (1000, 884), (500, 870), (-80, 900)],
        SAND,
    )


def walk(canvas: Canvas, person: Walker) -> None:
    shade = mix(person.trousers, INK, 0.35)
    canvas.oval(person.at(1, -0.5), 0.2 * person.size, 0.022 * person.size, mix(SAND, INK, 0.14))
    arm(canvas, person, -person.swing, mix(person.shirt, INK, 0.16), mix(person.skin, INK, 0.14))
    leg(canvas, person, -person.swing, shade)
    leg(canvas, person, person.swing, person.trousers)
    trunk(canvas, person)
    head(canvas, person)
    arm(canvas, person, person.swing, mix(person.shirt, INK, 0.07), person.skin)


def leg(canvas: Canvas, person: Walker, ahead: int, fill: Colour) -> None:
    """A leg that reaches forward with the heel, or backward with the toes."""
    knee, ankle = ((9, 27), (13, 5)) if ahead > 0 else ((1, 26), (-15, 9))
    canvas.taper([person.at(0, 47), person.at(*knee), person.at(*ankle)], person.thick(13, 9.5, 6.5), fill)
    toe = (20, 4) if ahead > 0 else (-10, 2.5)
    heel = (12, 2.5) if ahead > 0 else (-17, 6.5)
    canvas.taper([person.at(*heel), person.at(*toe)], person.thick(5.5, 4.5), PAPER)


def trunk(canvas: Canvas, person: Walker) -> None:
    outline = [(-6.5, 44), (-8, 58), (-7.5, 72), (-4, 79), (3, 80), (8, 74), (8.5, 60), (7, 44)]
    canvas.blob([person.at(x, y) for x, y in outline], person.shirt)
    canvas.taper([person.at(-3.6, 44.4), person.at(4.2, 44.4)], person.thick(8, 8), person.trousers)


def arm(canvas: Canvas, person: Walker, ahead: int, sleeve: Colour, skin: Colour) -> None:
    """The arm swings against the leg of its side."""
    reach = -1 if ahead > 0 else 1
    elbow, hand = (reach * 8 - 1, 60), ((15, 55) if reach > 0 else (-11, 47))
    canvas.taper([person.at(*elbow), person.at(*hand)], person.thick(5, 4), skin)
    canvas.circle(person.at(*hand), 0.026 * person.size, skin)
    canvas.taper([person.at(0, 75), person.at(*elbow)], person.thick(8, 6.4), sleeve)


def head(canvas: Canvas, person: Walker) -> None:
    canvas.taper([person.at(0, 76), person.at(1.5, 84)], person.thick(6.4, 6), mix(person.skin, INK, 0.12))
    canvas.tilted_oval(person.at(2.5, 89.5), 0.062 * person.size, 0.076 * person.size, 6, person.skin)
    cap = [(8, 94.5), (4, 98.1), (-2.5, 97), (-5.5, 91.5), (-4.6, 85.5), (-1.8, 84), (-0.6, 88.5), (1.5, 93)]
    canvas.blob([person.at(x, y) for x, y in cap], person.hair)
    if person.hair == HAIR:
        canvas.circle(person.at(-5.2, 95.5), 0.034 * person.size, person.hair)
