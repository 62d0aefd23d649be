"""The colours of every drawing: sea greens, warm sand and one coral accent."""

from typing import Final

Colour = tuple[int, int, int]

PAPER: Final[Colour] = (252, 248, 241)
SAND: Final[Colour] = (244, 233, 217)
CLAY: Final[Colour] = (226, 203, 176)
MIST: Final[Colour] = (226, 240, 238)
MINT: Final[Colour] = (183, 219, 211)
SAGE: Final[Colour] = (132, 186, 177)
TEAL: Final[Colour] = (46, 125, 128)
DEEP: Final[Colour] = (22, 84, 94)
INK: Final[Colour] = (24, 52, 68)
CORAL: Final[Colour] = (232, 135, 106)
BLUSH: Final[Colour] = (245, 196, 172)
SUN: Final[Colour] = (247, 211, 138)
WHITE: Final[Colour] = (255, 255, 255)
BROWN: Final[Colour] = (142, 90, 66)
TAN: Final[Colour] = (205, 150, 116)
HAIR: Final[Colour] = (62, 44, 46)
BONE: Final[Colour] = (250, 240, 222)
BONE_EDGE: Final[Colour] = (205, 184, 152)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour `share` of the way from one to the other (0 to 1)."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
