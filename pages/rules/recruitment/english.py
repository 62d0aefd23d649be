"""The phrases of recruitment in English."""

from pages.rules.recruitment.phrase import Grammar, Phrase, Wording, phrase_in, words

GRAMMAR = Grammar(
    negated=words(
        r"\b(?:no|not|never|cannot|without|nobody|neither|nor|\w+n['\u2019]t)\b(?:(?!\b(?:and|but)\b)[^,;:])*$"
    ),
    asked=words(
        r"\b(?:whether|how|(?:see|find out|learn|know|ask|test|check|tell|decide|understand) if)\b[^;:]*$"
    ),
    question=words(r"(?:is|are|does|do|has|have|can|will|what|how|why)\b(?!\s+you\b).*\?$"),
)
"""Denied: “does not cure”, “has not been shown to be safe”. Asked: “whether it is safe and works”."""

phrase = phrase_in(GRAMMAR)

THERAPY = (
    r"(?:treatments?|drugs?|medicines?|medications?|therap(?:y|ies)|cures?|devices?|injections?|vaccines?)"
)
NEW = r"\b(?:new|newest|latest|novel|cutting[- ]edge|innovative|advanced|breakthrough|next[- ]generation)"
EVER_NEW = rf"{NEW}(?:,? {NEW})*"
SUCH_THERAPY = rf"(?:,? (?!and\b|or\b|for\b)[\w-]+){{0,2}} {THERAPY}\b"
ARTICLES = ("a", "our", "the", "this")
RESEARCH = r"\b(?:investigational|experimental|being (?:studied|tested)|under study|not (?:yet )?approved)"
DATA = r"\b(?:data|information|answers?|records?|stored?|privacy|keep (?:you|people|everyone) safe)\b"

CURE = phrase(
    r"\b(?:cure|cures|cured|curing)\b",
    (r"\b(?:finding|searching for|looking for|discovering) (?:a|the) cure\b", "research"),
    (r"\b(?:to )?(?:find|discover) (?:a|the) cure\b", "to take part in research"),
    claim=True,
)
SAFETY = phrase(
    r"\b(?:safe|safely|safest|harmless|(?:risk|side[- ]effects?)[- ]free)\b"
    r"|\b(?:no|without|free (?:of|from))(?: any| known)* (?:risks?|side[- ]effects?)\b",
    spared=DATA,
    claim=True,
)
HELPED = r"(?:pain|aches?|symptoms?|stiffness|swelling|backs?|knees?|joints?|sleep|life|lives)"
BENEFIT = phrase(
    r"\b(?:effective|proven|guarantee[ds]?|superior|better than|(?:best|leading) " + THERAPY + r")\b"
    r"|\b(?:it|this|that|which|" + THERAPY + r")(?: really)? works\b"
    r"|\bwill (?:relieve|improve|reduce|ease|heal|end|stop|treat) (?:your|the|all)\b"
    r"|\b(?:study|trial|" + THERAPY + r") will help your?\b(?! (?:decide|understand|choose|find|with))"
    r"|\b(?:relieves|heals|eases|soothes|reduces|improves|ends|stops)\b[\w '\u2019-]{0,30}\b" + HELPED + r"\b"
    r"|\b(?:it|this|that|which|" + THERAPY + r")(?: really| also)? (?:heals|relieves|eases)\b"
    r"|\b" + THERAPY + r"(?: really| also)? helps? (?:people|patients|your?|with)\b"
    r"|\byou(?: will|['\u2019]ll) (?:feel|get|sleep|move) (?:much )?(?:better|well|healthier|stronger)\b"
    r"|\b(?:clinically|scientifically) (?:shown|tested)\b"
    r"|\bshown to (?:work|help|relieve|improve|reduce|ease|heal|end|stop|treat)\b",
    (r"\bwill (relieve|improve|reduce|ease|heal|end|stop|treat|help)\b", r"may or may not \1"),
    (r"\b(relieve|heal|ease|soothe|reduce|improve|end|stop|help)s\b", r"may or may not \1"),
    spared=r"\bmay or may not\b",
    claim=True,
)
OFFERED = (
    "(?:" + "|".join(rf"(?<=\b{verb} {a} )" for verb in ("try", "get", "receive") for a in ARTICLES) + ")"
)
NEW_TREATMENT = phrase(
    NEW + SUCH_THERAPY + rf"|{OFFERED}{NEW}\b",
    (rf"\b(try|get|receive) (?:our|the|this|a) {EVER_NEW}\b", r"\1 an investigational"),
    (rf"\ba {EVER_NEW}(?={SUCH_THERAPY})", "an investigational"),
    (rf"{EVER_NEW}(?={SUCH_THERAPY})", "investigational"),
    spared=RESEARCH,
)
NOT_ASKED = r"(?<!if )(?<!whether )(?<!when )"
ELIGIBLE = phrase(
    NOT_ASKED + r"\byou(?:['\u2019]re| are)(?: now| already)? (?:eligible|qualified)\b"
    r"|" + NOT_ASKED + r"\byou(?: will| do|['\u2019]ll)? qualify\b"
    r"|" + NOT_ASKED + r"\byou(?:['\u2019]re| are) (?:an?|the)(?: \w+)? (?:candidate|match|fit)\b",
    (r"\byou(?:['\u2019]re| are)(?: now| already)? (eligible|qualified)\b", r"you may be \1"),
    (r"\byou(?: will| do|['\u2019]ll)? qualify\b", "you may qualify"),
    (r"\byou(?:['\u2019]re| are) (?:an?|the)(?: \w+)? (candidate|match|fit)\b", r"you may be a \1"),
)
PAYMENT = phrase(
    r"[$£€¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:dollars|pounds|euros?|usd|gbp|eur)\b"
    r"|\b(?:get|be|getting|being) paid\b|\bearn\b|\bpaid (?:up to|study|trial)\b|\breceive up to\b|\bcash\b"
)
URGENCY = phrase(
    r"\b(?:act|join(?: us)?|apply|enrol|enroll|sign up|register|call(?: us)?) (?:now|today)\b|\bhurry\b"
    r"|\blast chance\b|\btoday only\b|\btime is running out\b|\brunning out of time\b"
    r"|\blimited (?:number of )?(?:places|spots|spaces|time|availability)\b"
    r"|\b(?:places|spots|spaces) (?:are )?(?:limited|(?:filling|going|running out)(?: fast| quickly)?)\b"
    r"|\bonly \w+ (?:places|spots|spaces)\b|\b(?:don['\u2019]t|do not) miss\b"
    r"|\bbefore it(?:['\u2019]s| is) too late\b"
)
AT_NO_COST = r"(?:at no (?:cost|charge)|free of charge|for free)"
FREE_TREATMENT = phrase(
    r"(?<![\w-])free (?:(?:medical|health|study|expert|specialist|dental)[ -])*"
    r"(?:" + THERAPY + r"|care|check-?ups?|exams?|examinations?|tests?|scans?|mris?)\b"
    r"|\b(?:" + THERAPY + r"|care) " + AT_NO_COST + r"\b",
    (
        rf"\b({THERAPY}|care) {AT_NO_COST}\b",
        r"\1 in the study at no cost",
    ),
    (
        rf"(?<![\w-])free ((?:[\w-]+ )*?(?:{THERAPY}|care|check-?ups?|exams?|examinations?|tests?|scans?))",
        r"study-related \1 at no cost",
    ),
    spared=r"\b(?:study-related|in the study)\b",
)
EXCITING = r"(?:exciting|amazing|miraculous|life[- ]changing|revolutionary|breakthrough|game[- ]changing)"
EXCITEMENT = phrase(
    r"\b(?:exciting|amazing|miracles?|miraculous|life[- ]changing|revolutionary|breakthroughs?"
    r"|game[- ]chang(?:er|ing))\b",
    (rf"\b(a)n? {EXCITING} ", r"\1 "),
    (rf"\b{EXCITING} ", ""),
)

PHRASES: dict[str, Phrase] = {
    "recruitment.cure": CURE,
    "recruitment.safety": SAFETY,
    "recruitment.benefit": BENEFIT,
    "recruitment.new_treatment": NEW_TREATMENT,
    "recruitment.eligible": ELIGIBLE,
    "recruitment.payment": PAYMENT,
    "recruitment.urgency": URGENCY,
    "recruitment.free_treatment": FREE_TREATMENT,
    "recruitment.excitement": EXCITEMENT,
}

ENGLISH = Wording(
    PHRASES,
    research=words(r"\b(?:research stud(?:y|ies)|clinical (?:trials?|stud(?:y|ies))|research)\b"),
    placebo=words(r"\b(?:placebo|dummy|sham|inactive)\b"),
    research_study="research study",
)
