"""What a later record changes about the sites of a draft, field by field.

Compared are the record imported before, this one, and what is there: what the registry changed is taken over
where no editor had changed it; sites that an editor added stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pages.importing.trials.finding import Finding

Raw = dict[str, Any]
Site = Mapping[str, Any]
"""The fields of a site."""

PLACE = ("name", "city", "country")


@dataclass(frozen=True, slots=True)
class MergedSites:
    """The sites as StreamField stores them, and what became of those that changed."""

    sites: list[Raw]
    findings: tuple[Finding, ...]


def merged_sites(existing: Sequence[Raw], before: Sequence[Raw], now: Sequence[Raw]) -> MergedSites:
    """What is there, with what the registry changed; everything, where nothing is there."""
    then, current = _by_id(before), _by_id(now)
    kept: list[Raw] = []
    findings: list[Finding] = []
    for raw in existing:
        key, site = raw["id"], raw["value"]
        if key in current:
            merged = {**site, **_taken_over(site, then.get(key, {}), current[key])}
            kept.append({**raw, "value": merged})
            findings += _told(site, then.get(key, {}), current[key])
        elif key in then:
            findings.append(Finding("site.removed", f"{_place(site)}{_lost(site, then[key])}"))
        else:
            kept.append(raw)
    present = {raw["id"] for raw in existing}
    added = [raw for raw in now if raw["id"] not in present | then.keys()]
    findings += [Finding("site.added", _place(raw["value"])) for raw in added if existing]
    return MergedSites([*kept, *added], tuple(findings))


def _by_id(sites: Sequence[Raw]) -> dict[str, Site]:
    return {raw["id"]: raw["value"] for raw in sites}


def _changed(site: Site, then: Site, now: Site) -> Iterator[tuple[str, bool]]:
    """The fields the registry changed to what is not there yet, and whether an editor had changed them."""
    for name, value in now.items():
        present = site.get(name) or type(value)()
        if present != value and (name not in then or then[name] != value):
            yield name, name not in then or present != then[name]


def _taken_over(site: Site, then: Site, now: Site) -> Raw:
    return {name: now[name] for name, is_edited in _changed(site, then, now) if not is_edited}


def _told(site: Site, then: Site, now: Site) -> Iterator[Finding]:
    for name, is_edited in _changed(site, then, now):
        code = "site.kept" if is_edited else "site.changed"
        yield Finding(code, f"{_place(now)}: {name}: {_shown(site.get(name))} -> {_shown(now[name])}")


def _lost(site: Site, then: Site) -> str:
    """What an editor had corrected, which goes with the site."""
    lost = [f"{name}: {_shown(value)}" for name, value in site.items() if value and value != then.get(name)]
    return f" (taken out: {'; '.join(lost)})" if lost else ""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value or "nothing")


def _place(site: Site) -> str:
    return ", ".join(filter(None, (site.get(name) for name in PLACE)))
