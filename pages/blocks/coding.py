"""Other names, and codes in clinical terminologies."""

from wagtail import blocks

from pages.blocks.base import ContentBlock, ListStream

CODE_SYSTEMS = [
    ("http://snomed.info/sct", "SNOMED CT"),
    ("http://loinc.org", "LOINC"),
    ("http://hl7.org/fhir/sid/icd-10", "ICD-10"),
    ("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
    ("http://id.who.int/icd/release/11/mms", "ICD-11"),
    ("http://id.nlm.nih.gov/mesh", "MeSH"),
    ("http://www.nlm.nih.gov/research/umls", "UMLS"),
]


class CodeSystemBlock(blocks.ChoiceBlock):
    """The terminology of a code, published as its URI as FHIR does."""

    choices = CODE_SYSTEMS


class CodingBlock(ContentBlock):
    system = CodeSystemBlock(help_text="The terminology; published as its FHIR system URI.")
    code = blocks.CharBlock(max_length=64, help_text="The code, exactly as the terminology prints it.")
    display = blocks.CharBlock(
        required=False, max_length=250, help_text="The terminology's own words for the code."
    )

    class Meta:
        api_name = "Coding"
        description = "A code in a clinical terminology."
        icon = "code"
        label_format = "{code} {display}"


class SynonymList(ListStream):
    synonym = blocks.CharBlock(max_length=160, help_text="Another name people use, for example lumbago.")


class CodingList(ListStream):
    coding = CodingBlock()
