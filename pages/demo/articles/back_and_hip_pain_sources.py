"""The sources of the article on lower back and hip pain."""

from pages.demo.blocks import Reference

SOURCES = (
    Reference(
        "burden",
        "Global, regional, and national burden of low back pain, 1990-2020, its attributable risk "
        "factors, and "
        "projections to 2050: a systematic analysis of the Global Burden of Disease Study 2021",
        "The Lancet Rheumatology",
        2023,
        doi="10.1016/S2665-9913(23)00098-X",
    ),
    Reference(
        "what-it-is",
        "What low back pain is and why we need to pay attention",
        "The Lancet",
        2018,
        doi="10.1016/S0140-6736(18)30480-X",
        pmid="29573870",
    ),
    Reference(
        "cauda-equina",
        "Cauda equina syndrome",
        "BMJ",
        2009,
        doi="10.1136/bmj.b936",
        pmid="19336488",
    ),
    Reference(
        "nhs-hip",
        "Hip pain in adults",
        "NHS",
        url="https://www.nhs.uk/symptoms/hip-pain/",
    ),
    Reference(
        "nice-back",
        "Low back pain and sciatica in over 16s: assessment and management (NG59)",
        "National Institute for Health and Care Excellence",
        2020,
        url="https://www.nice.org.uk/guidance/ng59",
    ),
    Reference(
        "prevention",
        "Prevention and treatment of low back pain: evidence, challenges, and promising directions",
        "The Lancet",
        2018,
        doi="10.1016/S0140-6736(18)30489-6",
    ),
    Reference(
        "exercise",
        "Exercise therapy for chronic low back pain",
        "Cochrane Database of Systematic Reviews",
        2021,
        doi="10.1002/14651858.CD009790.pub2",
    ),
    Reference(
        "heat",
        "Superficial heat or cold for low back pain",
        "Cochrane Database of Systematic Reviews",
        2006,
        doi="10.1002/14651858.CD004750.pub2",
        pmid="16437495",
    ),
    Reference(
        "who",
        "WHO guideline for non-surgical management of chronic primary low back pain in adults in primary and "
        "community care settings",
        "World Health Organization",
        2023,
        url="https://www.ncbi.nlm.nih.gov/books/NBK599210/",
    ),
    Reference(
        "opioids",
        "Opioid analgesia for acute low back pain and neck pain (the OPAL trial): a randomised "
        "placebo-controlled trial",
        "The Lancet",
        2023,
        doi="10.1016/S0140-6736(23)00404-X",
        pmid="37392748",
    ),
    Reference(
        "injections",
        "Commonly used interventional procedures for non-cancer chronic spine pain: a clinical practice "
        "guideline",
        "BMJ",
        2025,
        doi="10.1136/bmj-2024-079970",
    ),
    Reference(
        "nice-joints",
        "Osteoarthritis in over 16s: diagnosis and management (NG226)",
        "National Institute for Health and Care Excellence",
        2022,
        url="https://www.nice.org.uk/guidance/ng226",
        pmid="36745715",
    ),
    Reference(
        "stimulators",
        "Spinal cord stimulation for low back pain",
        "Cochrane Database of Systematic Reviews",
        2023,
        doi="10.1002/14651858.CD014789.pub2",
    ),
    Reference(
        "acupuncture",
        "Acupuncture for chronic nonspecific low back pain",
        "Cochrane Database of Systematic Reviews",
        2020,
        doi="10.1002/14651858.CD013814",
    ),
    Reference(
        "nhs-back",
        "Back pain",
        "NHS",
        url="https://www.nhs.uk/conditions/back-pain/",
    ),
)
