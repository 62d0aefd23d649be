"""The conditions of the demo, with the names people use and codes of clinical terminologies."""

from pages.demo.content import Code, ConditionContent

SNOMED = "http://snomed.info/sct"
ICD_10 = "http://hl7.org/fhir/sid/icd-10"
ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm"
MESH = "http://id.nlm.nih.gov/mesh"

HIGH_BLOOD_PRESSURE_CODES = (
    Code(SNOMED, "38341003", "Hypertensive disorder, systemic arterial (disorder)"),
    Code(ICD_10, "I10", "Essential (primary) hypertension"),
    Code(ICD_10_CM, "I10", "Essential (primary) hypertension"),
    Code(MESH, "D006973", "Hypertension"),
)

CONDITIONS = (
    ConditionContent(
        key="low-back-pain",
        slug="low-back-pain",
        name="Lower back pain",
        synonyms=("Low back pain", "Lumbago", "Backache", "Lumbar pain", "LBP"),
        codes=(
            Code(SNOMED, "279039007", "Low back pain (finding)"),
            Code(ICD_10, "M54.5", "Low back pain"),
            Code(ICD_10_CM, "M54.50", "Low back pain, unspecified"),
            Code(MESH, "D017116", "Low Back Pain"),
        ),
    ),
    ConditionContent(
        key="hip-pain",
        slug="hip-pain",
        name="Hip pain",
        synonyms=("Sore hip", "Painful hip", "Arthralgia of hip"),
        codes=(
            Code(SNOMED, "49218002", "Hip pain (finding)"),
            Code(ICD_10_CM, "M25.559", "Pain in unspecified hip"),
        ),
    ),
    ConditionContent(
        key="knee-osteoarthritis",
        slug="knee-osteoarthritis",
        name="Knee osteoarthritis",
        synonyms=("Osteoarthritis of the knee", "Gonarthrosis", "Knee arthritis", "Worn knee", "Knee OA"),
        codes=(
            Code(SNOMED, "239873007", "Osteoarthritis of knee (disorder)"),
            Code(ICD_10, "M17", "Gonarthrosis [arthrosis of knee]"),
            Code(ICD_10_CM, "M17.9", "Osteoarthritis of knee, unspecified"),
            Code(MESH, "D020370", "Osteoarthritis, Knee"),
        ),
    ),
    ConditionContent(
        key="high-blood-pressure",
        slug="high-blood-pressure",
        name="High blood pressure",
        synonyms=("Hypertension", "Raised blood pressure", "HBP"),
        codes=HIGH_BLOOD_PRESSURE_CODES,
    ),
    ConditionContent(
        key="high-blood-pressure",
        slug="presion-arterial-alta",
        name="Presión arterial alta",
        synonyms=("Hipertensión", "Tensión alta", "Hipertensión arterial"),
        codes=HIGH_BLOOD_PRESSURE_CODES,
        locale="es",
    ),
)
