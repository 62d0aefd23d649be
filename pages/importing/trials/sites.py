"""The places of a record as sites: the id of each comes from where it is, so that it is found again."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pages.importing.trials.reader import Json, Reader

Raw = dict[str, Any]
NAMESPACE = uuid5(NAMESPACE_URL, "https://import.invalid/trial")
LONGEST = {"name": 160, "city": 120, "region": 120, "country": 120, "telephone": 40, "email": 160}
FIELDS = {"name": "facility", "city": "city", "region": "state", "country": "country"}


def sites_of(reader: Reader, number: str) -> list[Raw]:
    """The sites as StreamField stores them; a person adds the name or city that a place may lack."""
    found: list[Raw] = []
    counted: Counter[str] = Counter()
    module = reader.module("contactsLocationsModule")
    for contact in reader.items(module, "centralContacts"):
        telephone, email = _telephone(reader, contact), reader.text(contact, "email")
        reader.note("contact.study", _in_a_line(reader, contact, telephone, email))
    for location in reader.items(module, "locations"):
        site = _site(reader, location)
        place = "\x1f".join((number, "site", site["name"], site["city"], site["country"]))
        again = f"\x1f{counted[place]}" if counted[place] else ""
        counted[place] += 1
        found.append({"type": "site", "id": str(uuid5(NAMESPACE, place + again)), "value": site})
    return found


def _site(reader: Reader, location: Json) -> Raw:
    """The place, with the first telephone and the first email address of its contacts; others are told."""
    contacts = reader.items(location, "contacts")
    telephones = [_telephone(reader, contact) for contact in contacts]
    emails = [reader.text(contact, "email") for contact in contacts]
    texts = {
        **{field: reader.text(location, name) for field, name in FIELDS.items()},
        "telephone": next(filter(None, telephones), ""),
        "email": next(filter(None, emails), ""),
    }
    for contact, telephone, email in zip(contacts, telephones, emails, strict=True):
        if {telephone, email} - {"", texts["telephone"], texts["email"]}:
            reader.note("contact.other", f"{texts['name']}: {_in_a_line(reader, contact, telephone, email)}")
    return {
        **{name: _cut(reader, name, text) for name, text in texts.items()},
        "recruiting": reader.text(location, "status") == "RECRUITING",
    }


def _in_a_line(reader: Reader, contact: Json, telephone: str, email: str) -> str:
    words = (reader.text(contact, "name"), reader.text(contact, "role"), telephone, email)
    return ", ".join(filter(None, words))


def _telephone(reader: Reader, contact: Json) -> str:
    phone, extension = reader.text(contact, "phone"), reader.text(contact, "phoneExt")
    return f"{phone} ext. {extension}" if phone and extension else phone


def _cut(reader: Reader, name: str, text: str) -> str:
    if len(text) <= LONGEST[name]:
        return text
    reader.note("value.cut", f"{name}: {text}")
    return text[: LONGEST[name]]
