"""Study records of ClinicalTrials.gov -> draft trials and a report: nothing published, nothing lost."""
