"""What the import of a trial says when it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.importing.trials.finding import CODES, Finding

CHANGES = ("fact", "criterion", "site")
"""What the codes of changes begin with."""


CLOSING = "Nothing is published. Criteria need plain words, and a rule where answers can decide."


def rendered(title: str, outcome: str, counts: dict[str, int], findings: Sequence[Finding]) -> str:
    """The report as text for a terminal; every finding stands there whole, for text must not be lost."""
    changes = [each for each in findings if _is_change(each)]
    others = [each for each in findings if not _is_change(each)]
    read = [f"  {count:>3}  {name}" for name, count in counts.items()]
    told = [*_listed("What changed", changes), *_listed("To look at", others)]
    return "\n".join([f"“{title}”: {outcome}", "", "Read", *read, *told, "", CLOSING])


def _is_change(finding: Finding) -> bool:
    return finding.code.partition(".")[0] in CHANGES


def _listed(heading: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield from ("", heading)
    order = {code: n for n, code in enumerate(CODES)}
    in_order = sorted(findings, key=lambda each: order[each.code])
    for code, group in groupby(in_order, key=lambda each: each.code):
        yield f"  {code}: {CODES[code]}"
        for finding in group:
            yield from (f"      {line}" for line in finding.text.splitlines() or [""])
