"""Plants and hills, which several drawings share."""

from math import cos, pi, sin

from pages.demo.images.canvas import Canvas, Point, open_curve
from pages.demo.images.palette import CLAY, CORAL, DEEP, SAGE, TEAL, Colour, mix


def leaf(canvas: Canvas, base: Point, length: float, degrees: float, fill: Colour) -> None:
    """A leaf that points `degrees` clockwise from straight up, with its midrib."""
    turn = degrees * pi / 180
    ahead, aside = (sin(turn), -cos(turn)), (cos(turn), sin(turn))

    def at(along: float, across: float) -> Point:
        return (
            base[0] + (ahead[0] * along + aside[0] * across) * length,
            base[1] + (ahead[1] * along + aside[1] * across) * length,
        )

    outline = [at(0, 0), at(0.3, 0.16), at(0.62, 0.17), at(1, 0), at(0.62, -0.17), at(0.3, -0.16)]
    canvas.blob(outline, fill)
    canvas.line([at(0.04, 0), at(0.86, 0)], length / 60, mix(fill, DEEP, 0.3))


def pot_plant(canvas: Canvas, foot: Point, size: float, pot: Colour = CORAL) -> None:
    """A plant in a pot that stands at `foot`; `size` is the height of the pot."""
    x, y = foot
    top = y - size
    for degrees, length, fill in (
        (-62, 1.5, SAGE),
        (62, 1.45, SAGE),
        (-36, 2.0, TEAL),
        (36, 1.9, TEAL),
        (-12, 2.3, SAGE),
        (14, 2.2, mix(SAGE, TEAL, 0.5)),
    ):
        leaf(canvas, (x, top + size * 0.1), length * size, degrees, fill)
    canvas.shape(
        [(x - size * 0.5, top), (x + size * 0.5, top), (x + size * 0.36, y), (x - size * 0.36, y)], pot
    )
    canvas.box(
        x - size * 0.56,
        top - size * 0.06,
        x + size * 0.56,
        top + size * 0.14,
        mix(pot, CLAY, 0.35),
        size * 0.06,
    )


def hill(canvas: Canvas, points: list[Point], fill: Colour) -> None:
    """Ground from edge to edge whose skyline runs through the points."""
    left, right = (-40.0, canvas.height + 40.0), (canvas.width + 40.0, canvas.height + 40.0)
    canvas.shape([left, *open_curve(points), right], fill)


def tree(canvas: Canvas, foot: Point, height: float, fill: Colour) -> None:
    """A round tree on a thin trunk."""
    x, y = foot
    canvas.taper([(x, y), (x, y - height * 0.6)], [height * 0.07, height * 0.04], mix(DEEP, CLAY, 0.35))
    canvas.oval((x, y - height * 0.66), height * 0.27, height * 0.36, fill)
    canvas.oval((x + height * 0.07, y - height * 0.7), height * 0.17, height * 0.26, mix(fill, SAGE, 0.35))
