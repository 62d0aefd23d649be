"""Eligibility checks of published pages: what answers say, and the check as a FHIR Questionnaire."""
