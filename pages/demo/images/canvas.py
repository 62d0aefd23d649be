"""A picture to draw on: flat shapes with smooth edges, drawn at twice the size and scaled down.

All coordinates and widths are in pixels of the finished picture.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin

from PIL import Image, ImageDraw, ImageFont

from pages.demo.images.palette import INK, WHITE, Colour

Point = tuple[float, float]

SCALE = 2
STEPS = 24
"""Straight pieces that stand for one curve between two points."""


class Canvas:
    def __init__(self, width: int, height: int, top: Colour, bottom: Colour | None = None) -> None:
        """A picture whose background runs from `top` to `bottom`."""
        self.width, self.height = width, height
        size = (width * SCALE, height * SCALE)
        shade = Image.linear_gradient("L").resize(size)
        self.image = Image.composite(
            Image.new("RGB", size, bottom or top), Image.new("RGB", size, top), shade
        )
        self.draw = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        """The picture at its final size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def circle(self, centre: Point, radius: float, fill: Colour) -> None:
        self.oval(centre, radius, radius, fill)

    def oval(self, centre: Point, across: float, down: float, fill: Colour) -> None:
        """An ellipse with half-axes `across` and `down`."""
        (x, y) = centre
        self.draw.ellipse(_scaled([(x - across, y - down), (x + across, y + down)]), fill=fill)

    def tilted_oval(self, centre: Point, across: float, down: float, degrees: float, fill: Colour) -> None:
        """An ellipse turned clockwise."""
        self.shape(ellipse_points(centre, across, down, degrees), fill)

    def box(
        self, left: float, top: float, right: float, bottom: float, fill: Colour, radius: float = 0
    ) -> None:
        corners = _scaled([(left, top), (right, bottom)])
        self.draw.rounded_rectangle(corners, radius * SCALE, fill=fill)

    def window(
        self, left: float, top: float, right: float, bottom: float, radius: float, view: "Canvas"
    ) -> None:
        """Another picture of the same size, seen through a rounded opening."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).rounded_rectangle(
            _scaled([(left, top), (right, bottom)]), radius * SCALE, fill=255
        )
        self.image.paste(view.image, mask=mask)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """A polygon with straight sides."""
        self.draw.polygon(_scaled(points), fill=fill)

    def blob(self, points: Sequence[Point], fill: Colour) -> None:
        """A closed shape that runs smoothly through its points."""
        self.shape(closed_curve(points), fill)

    def stroke(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """A smooth line through the points, with round ends."""
        self.limb(open_curve(points), [width], fill)

    def line(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """A line with straight pieces and round corners and ends."""
        self.draw.line(_scaled(points), fill=fill, width=round(width * SCALE), joint="curve")
        for point in points:
            self.circle(point, width / 2, fill)

    def limb(self, path: Sequence[Point], widths: Sequence[float], fill: Colour) -> None:
        """A round-ended band along a path, whose width runs evenly through `widths`."""
        for start, end, first, last in _pieces(path, widths):
            self.shape(_band(start, end, first, last), fill)
            self.shape(ellipse_points(start, first / 2, first / 2), fill)
            self.shape(ellipse_points(end, last / 2, last / 2), fill)

    def taper(self, points: Sequence[Point], widths: Sequence[float], fill: Colour) -> None:
        """A limb that bends smoothly through its points."""
        self.limb(open_curve(points), widths, fill)

    def text(self, at: Point, words: str, size: float, fill: Colour = INK, anchor: str = "mm") -> None:
        """Words in Pillow's own font (plain Latin letters only); the anchor is Pillow's."""
        font = ImageFont.load_default(size * SCALE)
        self.draw.text((at[0] * SCALE, at[1] * SCALE), words, font=font, fill=fill, anchor=anchor)

    def text_width(self, words: str, size: float) -> float:
        return ImageFont.load_default(size * SCALE).getlength(words) / SCALE

    def label(self, words: str, at: Point, target: Point, size: float = 34) -> None:
        """Words on a white pill at `at` (its left end) with a line to the target."""
        width, height = self.text_width(words, size) + 56, size * 1.9
        middle = at[1]
        end = at[0] + width if target[0] > at[0] + width / 2 else at[0]
        self.line([(end, middle), target], 4, INK)
        self.circle(target, 9, INK)
        self.circle(target, 4.5, WHITE)
        self.box(at[0], middle - height / 2, at[0] + width, middle + height / 2, WHITE, height / 2)
        self.text((at[0] + width / 2, middle), words, size)


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _pieces(path: Sequence[Point], widths: Sequence[float]) -> list[tuple[Point, Point, float, float]]:
    """Each straight piece of a path with its width at both ends."""
    last = len(path) - 1
    at = [_width_at(number / last, widths) for number in range(len(path))]
    return [(path[n], path[n + 1], at[n], at[n + 1]) for n in range(last)]


def _width_at(share: float, widths: Sequence[float]) -> float:
    place = share * (len(widths) - 1)
    index = min(int(place), len(widths) - 2) if len(widths) > 1 else 0
    following = widths[min(index + 1, len(widths) - 1)]
    return widths[index] + (following - widths[index]) * (place - index)


def _band(start: Point, end: Point, first: float, last: float) -> list[Point]:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1
    across = ((start[1] - end[1]) / length / 2, (end[0] - start[0]) / length / 2)
    return [
        (start[0] + across[0] * first, start[1] + across[1] * first),
        (end[0] + across[0] * last, end[1] + across[1] * last),
        (end[0] - across[0] * last, end[1] - across[1] * last),
        (start[0] - across[0] * first, start[1] - across[1] * first),
    ]


def open_curve(points: Sequence[Point]) -> list[Point]:
    """A smooth curve (Catmull-Rom) through the points, from the first to the last."""
    padded = [points[0], *points, points[-1]]
    return [*_curve(padded), points[-1]]


def evenly(path: Sequence[Point], count: int) -> list[Point]:
    """`count` points at equal distances along a path, from its first to its last."""
    walked = [0.0]
    for start, end in pairwise(path):
        walked.append(walked[-1] + hypot(end[0] - start[0], end[1] - start[1]))
    places = [walked[-1] * number / (count - 1) for number in range(count)]
    return [path[min(range(len(path)), key=lambda n: abs(walked[n] - place))] for place in places]


def closed_curve(points: Sequence[Point]) -> list[Point]:
    """A smooth closed curve through the points."""
    return _curve([points[-1], *points, points[0], points[1]])


def _curve(points: Sequence[Point]) -> list[Point]:
    """The curve from the second point to the last but one."""
    return [
        _between(points[n : n + 4], step / STEPS) for n in range(len(points) - 3) for step in range(STEPS)
    ]


def _between(four: Sequence[Point], t: float) -> Point:
    """A point between the second and the third of four points."""
    weights = (
        (-(t**3) + 2 * t**2 - t) / 2,
        (3 * t**3 - 5 * t**2 + 2) / 2,
        (-3 * t**3 + 4 * t**2 + t) / 2,
        (t**3 - t**2) / 2,
    )
    pairs = list(zip(weights, four, strict=True))
    return sum(w * p[0] for w, p in pairs), sum(w * p[1] for w, p in pairs)


def ellipse_points(centre: Point, across: float, down: float, degrees: float = 0) -> list[Point]:
    """The outline of an ellipse turned clockwise."""
    turn = degrees * pi / 180
    outline: list[Point] = []
    for step in range(72):
        angle = step * pi / 36
        x, y = across * cos(angle), down * sin(angle)
        outline.append((centre[0] + x * cos(turn) - y * sin(turn), centre[1] + x * sin(turn) + y * cos(turn)))
    return outline
