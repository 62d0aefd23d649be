"""What nobody types by accident, and what some people do: words that break a careless search."""

import re

HOSTILE = {
    "nothing": "",
    "spaces": " \t\n\u3000 ",
    "nul": "\0",
    "nul inside": "back\0pain",
    "controls": "".join(map(chr, range(1, 32))),
    "quote": '"',
    "unclosed quote": '"back pain',
    "apostrophes": "'back''pain'",
    "fts operators": "AND OR NOT NEAR(back pain, 2)",
    "fts column": "title:back {title body}:pain",
    "fts marks": "^back* + pain*",
    "tsquery operators": "back & pain | !hip <-> knee:*",
    "parentheses": "((((back))",
    "like": "100% _back_ \\",
    "sql": "'; DROP TABLE pages_article; --",
    "markup": "<script>alert(1)</script> <mark>back</mark> &amp;",
    "right to left": "ألم أسفل الظهر",
    "direction marks": "\u202eback\u202c \u200f",
    "emoji": "🤕 back 👩‍⚕️",
    "emoji alone": "🤕👩‍⚕️🩺",
    "stop words alone": "what is the of and to",
    "combining": "a" + "\u0301" * 500,
    "grows when normalised": "\ufdfa" * 1_000,
    "outside the first plane": "\U0001d56d\U0001d586\U0001d588\U0001d590 \U0002070e",
    "ten kilobytes of one word": "a" * 10_240,
    "ten kilobytes of words": "back pain " * 1_024,
    "ten kilobytes of different words": " ".join(f"w{number}" for number in range(1_800)),
    "ten kilobytes of quotes": '"' * 10_240,
    "ten kilobytes of parentheses": "(" * 10_240,
}


def is_marked_text(excerpt: str) -> bool:
    """Whether there is no markup in it but balanced `<mark>`."""
    rest = re.sub(r"<mark>[^<>]*</mark>", "", excerpt)
    return not re.search(r"[<>]", rest)
