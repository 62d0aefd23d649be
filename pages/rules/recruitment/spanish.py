"""The phrases of recruitment in Spanish."""

from pages.rules.recruitment.phrase import Grammar, Phrase, Wording, phrase_in, words

GRAMMAR = Grammar(
    negated=words(
        r"\b(?:no|nunca|jamás|sin|ni|tampoco|nadie|ning[uú]n[oa]?)\b(?:(?!\b(?:y|pero|sino)\b)[^,;:])*$"
    ),
    asked=words(
        r"(?:\b(?:ver|saber|averiguar|estudi\w+|investig\w+|pregunt\w+|determin\w+|decidir|comprobar|evalu\w+"
        r"|examin\w+|analiz\w+|entender|comprender) si\b|\b(?:cómo|cuán|qué tan|hasta qué punto)\b)[^;:]*$"
    ),
    question=words(
        r"¿?\s*(?:es|son|ha|han|puede|pueden|será|serán|funciona|hay|qué|cómo|cuál|por qué)\b"
        r"(?!\s+usted\b).*\?$"
    ),
)
"""Denied: “no cura”, “no se ha demostrado que sea eficaz”. Asked: “estudiamos si es segura y funciona”."""

phrase = phrase_in(GRAMMAR)

THERAPY = (
    r"(?:tratamientos?|fármacos?|medicamentos?|medicinas?|terapias?|curas?|dispositivos?|inyecci(?:ón|ones)"
    r"|vacunas?)"
)
NEW = (
    r"(?:nuev[oa]s?|novedos[oa]s?|innovador(?:a|es|as)?|revolucionari[oa]s?|de última generación"
    r"|de vanguardia|más avanzad[oa]s?)"
)
NEW_BEFORE = rf"(?:{NEW}|(?<=los )últimos|(?<=las )últimas)"
RESEARCH = (
    r"\b(?:en (?:fase de )?investigación|experimental(?:es)?|en estudio|no (?:están? )?aprobad[oa]s?"
    r"|se (?:está|están) (?:estudiando|probando|investigando))\b"
)
DATA = r"\b(?:datos|información|respuestas?|registros?|privacidad|privad[oa]s?)\b"
CARE = (
    rf"(?:{THERAPY}|atención|cuidados|consultas?|chequeos?|revisi(?:ón|ones)|exámenes|examen|pruebas?|análisis"
    r"|escáner(?:es)?|resonancias?)(?: médic[oa]s?)?"
)

CURE = phrase(
    r"\b(?:curas?|curar(?:á|án|se|le|lo|la)?|curó|curación|curativ[oa]s?)\b",
    (r"\b(?:la )?búsqueda de (?:una|la) cura\b", "la investigación"),
    (r"\b(?:encontrar|hallar|descubrir|buscar) (?:una|la) cura\b", "investigar"),
    spared=r"\bcuras? (?:de|para) (?:(?:la|las|una|su|sus) )?(?:heridas?|úlceras?)\b",
    claim=True,
)
SAFETY = phrase(
    r"\b(?:es|son|será|serán|resultan?|totalmente|completamente|muy) (?:\w+mente )?segur[oa]s?\b"
    rf"|\b{THERAPY}(?: (?!y\b|o\b|de\b|para\b)\w+)?(?: y)? segur[oa]s?\b"
    r"|\bsegur[oa]s? y (?:eficaz|eficaces|efectiv[oa]s?)\b"
    r"|\b(?:eficaz|eficaces|efectiv[oa]s?) y segur[oa]s?\b"
    r"|\bde (?:forma|manera) segura\b|\binofensiv[oa]s?\b"
    r"|\bsin (?:ningún |ningun[oa]s? )?(?:riesgos?|peligros?|efectos? (?:secundarios?|advers[oa]s?))\b",
    spared=DATA,
    claim=True,
)
BENEFIT = phrase(
    r"\b(?:eficaz|eficaces|(?<!en )efectiv[oa]s?|garantiz\w+|superior(?:es)? a|mejor(?:es)? que"
    rf"|mejor(?:es)? {THERAPY})\b"
    r"|\b(?:clínica|científica)mente (?:com)?probad[oa]s?\b|\b(?:eficacia|seguridad) (?:com)?probada\b"
    rf"|\b(?:que|{THERAPY})(?: sí)? funcionan?\b"
    r"|\b(?:aliviará|mejorará|reducirá|eliminará|calmará|detendrá|acabará con|tratará)n?"
    r" (?:su|sus|el|la|los|las)\b"
    rf"|\b(?:estudio|ensayo|{THERAPY}) (?:le|lo|la|te) ayudarán?\b"
    r"(?! a (?:decidir|entender|comprender|elegir|encontrar))"
    r"|\b(?:alivia|calma|elimina|mejora|reduce)n? (?:su|sus|el|la|los|las)"
    r" (?:dolor(?:es)?|molestias?|síntomas?|rodillas?|espaldas?|vidas?|sueño)\b"
    r"|\b(?:se|te) (?:sentirá|sentirás|encontrará|encontrarás) (?:mucho )?mejor\b",
    (r"\b(le|lo|la|te) ayudará\b", r"puede ayudar\1 o no"),
    spared=r"\bpueden?\b[^.;]{0,60}\bo no\b",
    claim=True,
)
NEW_TREATMENT = phrase(
    rf"\b{NEW_BEFORE} {THERAPY}\b|\b{THERAPY}(?: muy)? {NEW}\b",
    (rf"\b{NEW_BEFORE} ({THERAPY})\b", r"\1 en investigación"),
    (rf"\b({THERAPY})(?: muy)? {NEW}\b", r"\1 en investigación"),
    spared=RESEARCH,
)
NOT_ASKED = r"(?<!\bsi )(?<!\bsi usted )(?<!\bsi ya )(?<!\bcuando )(?<!\bsi tú )"
ELIGIBLE = phrase(
    NOT_ASKED + r"\b(?:es|eres) (?:(?:el|la|un|una) )?(?:elegible|candidat[oa]|apt[oa])\b"
    r"|" + NOT_ASKED + r"\b(?:califica|calificas|cumple los requisitos|reúne los requisitos)\b"
    r"|\bha(?:s)? sido (?:aceptad|seleccionad|elegid)[oa]\b",
    (r"\bes (elegible|candidat[oa]|apt[oa])\b", r"puede ser \1"),
    (r"\beres (elegible|candidat[oa]|apt[oa])\b", r"puedes ser \1"),
    (r"\bcumple los requisitos\b", "puede cumplir los requisitos"),
    (r"\breúne los requisitos\b", "puede reunir los requisitos"),
    (r"\bcalifica\b", "puede calificar"),
)
PAYMENT = phrase(
    r"[$£€¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[$€]|(?:dólares|pesos|euros?|libras|soles|usd|eur|mxn)\b)"
    r"|\b(?:le|te) pag(?:amos|aremos|an|arán)\b|\bgan(?:e|a|ar|ará) (?:dinero|hasta)\b"
    r"|\b(?:reciba|recibe|recibirá|obtenga|cobre) (?:hasta|dinero|un pago)\b|\b(?:en|dinero) efectivo\b"
    r"|\bremunerad[oa]s?\b|\bgratis\b|\bgratuit[oa]s?\b|\bgratuitamente\b"
)
CALLS = (
    r"(?:actúe|actúa|inscríbase|inscríbete|apúntese|apúntate|únase|únete|llame|llama|regístrese|regístrate"
    r"|participe|participa|solicítelo|solicite)"
)
PLACES = r"(?:plazas|cupos|lugares|puestos)"
URGENCY = phrase(
    rf"\b{CALLS} (?:ya|ahora(?: mismo)?|hoy(?: mismo)?|cuanto antes|de inmediato)\b|\b(?:dese|date) prisa\b"
    r"|\búltim[oa]s? oportunidad(?:es)?\b|\bs[oó]lo (?:por )?hoy\b|\btiempo limitado\b"
    rf"|\b{PLACES} (?:(?:son|están) )?(?:limitad[oa]s|contad[oa]s)\b"
    rf"|\b(?:pocas|pocos|últimas|últimos) {PLACES}\b"
    rf"|\bs[oó]lo quedan? \w+(?: {PLACES})?\b|\bse (?:agotan|acaban?)\b"
    r"|\bno (?:se |te )?(?:lo |la )?(?:pierda|pierdas|deje pasar|dejes pasar)\b"
    r"|\bantes de que sea (?:demasiado )?tarde\b"
)
FREE = r"(?:(?:completamente |totalmente )?(?:gratis|gratuit[oa]s?)|sin (?:costo|coste|cargo))"
FREE_TREATMENT = phrase(
    rf"\b{CARE} {FREE}\b",
    (rf"\b({CARE}) {FREE}\b", r"\1 del estudio sin costo"),
    spared=r"\bdel estudio sin costo\b",
)
EXCITING = (
    r"(?:emocionantes?|increíbles?|asombros[oa]s?|milagros[oa]s?|revolucionari[oa]s?|extraordinari[oa]s?"
    r"|que (?:le |te )?cambia(?:rá)? la vida)"
)
EXCITEMENT = phrase(rf"\b(?:{EXCITING}|milagros?)\b", (rf" {EXCITING}\b", ""))

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

SPANISH = Wording(
    PHRASES,
    research=words(
        r"\b(?:estudios? (?:de investigación|clínicos?)|ensayos? clínicos?|investigaci(?:ón|ones))\b"
    ),
    placebo=words(r"\b(?:placebo|simulad[oa]s?|ficticio|sustancia inactiva)\b"),
    research_study="estudio de investigación",
)
