"""What the import of a trial says when it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.importing.trials.finding import CODES, Finding

CHANGES = ("fact", "criterion", "site")
"""What the codes of changes begin with."""


def rendered(title: str, outcome: str, counts: dict[str, int], findings: Sequence[Finding]) -> str:
    """The report as text for a terminal. Every finding is there whole: the text of criteria must not be lost."""
    changes = [each for each in findings if each.code.partition(".")[0] in CHANGES]
    others = [each for each in findings if each not in changes]
    lines = [
        f"“{title}”: {outcome}",
        "",
        "Read",
        *(f"  {count:>3}  {name}" for name, count in counts.items()),
    ]
    lines += [*_listed("What changed", changes), *_listed("To look at", others)]
    return "\n".join(
        [*lines, "", "Nothing is published. Criteria need plain words, and rules where answers can decide."]
    )


def _listed(heading: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield from ("", heading)
    order = list(CODES)
    for code, group in groupby(
        sorted(findings, key=lambda each: order.index(each.code)), key=lambda each: each.code
    ):
        yield f"  {code}: {CODES[code]}"
        for finding in group:
            yield from (f"      {line}" for line in finding.text.splitlines() or [""])
