"""A trial as it is answered, for OpenAPI."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

TRIAL: Json = {
    "type": "Trial",
    "id": "1f2c3d4e-5a6b-5c7d-8e9f-0a1b2c3d4e5f",
    "content_id": "2a3b4c5d-6e7f-4a8b-9c0d-1e2f3a4b5c6d",
    "locale": "en",
    "slug": "heat-wraps-for-back-pain",
    "registry": "clinicaltrials_gov",
    "registry_number": "NCT00000001",
    "public_title": "Heat wraps for lower back pain",
    "summary": "Whether a heat wrap at night eases back pain.",
    "recruitment_status": "recruiting",
    "status_as_of": "2026-01-10",
    "phase": "phase_2",
    "randomised": True,
    "placebo_controlled": True,
    "masking": "double",
    "investigational_product": "A heat wrap that is being studied.",
    "comparator": "A wrap that stays cool.",
    "allocation": "1 in 2 for each",
    "sponsor": "Example Hospital",
    "investigator": "Ada Reyes",
    "protocol_version": "2.0",
    "minimum_age_months": 216,
    "maximum_age_months": None,
    "sex": "all",
    "healthy_volunteers": False,
    "participants": 120,
    "visits": 4,
    "duration": "12 weeks",
    "conditions": [],
    "criteria": [
        {
            "id": "3b4c5d6e-7f8a-4b9c-8d0e-1f2a3b4c5d6e",
            "key": "adult",
            "kind": "inclusion",
            "plain_text": "You are 18 or older.",
            "source_text": "Age >= 18 years",
            "rule": {"gte": ["age-years", 18]},
            "when": None,
            "strength": "hard",
            "reason_if_not_met": "This study is for adults.",
        }
    ],
    "sites": [
        {
            "id": "4c5d6e7f-8a9b-4c0d-9e1f-2a3b4c5d6e7f",
            "name": "Example Clinic",
            "city": "Springfield",
            "region": "",
            "country": "United States",
            "recruiting": True,
            "telephone": "",
            "email": "",
        }
    ],
    "changed_at": "2026-01-15T09:00:00Z",
    "keys": ["1f2c3d4e-5a6b-5c7d-8e9f-0a1b2c3d4e5f"],
    "hash": "8a3c7a4c1e2d5f6a9cad1e2f3b4a5c6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f1a2b",
    "sequence": 44,
    "shape_hash": "6c1d2e3f4a5b6c7d",
}
