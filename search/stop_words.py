"""Words that say nothing about a subject: grammar, and what questions are made of; folded, by language."""


def _these(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = {
    "en": _these(
        """
        a about all also am an and any are arent as at be because been being but by can cannot cant
        could couldnt did didnt do does doesnt doing dont for from had has hasnt have havent having
        he her here hers him his how i id if ill im in into is isnt it its itself ive just me might
        more most must my no nor not of on only or other our ours out own same shall she should so
        some such than that the their theirs them then there these they theyre this those to too up
        us very was wasnt we were what whats when where which while who whom whose why will with
        would wont you your youre yours
        """
    ),
    "es": _these(
        """
        a al algo algun alguna algunas algunos ante antes aqui asi aun aunque cada como con cual
        cuales cuando de del desde donde dos e el ella ellas ellos en entre era eran es esa esas ese
        eso esos esta estaba estado estan estar estas este esto estos estoy fue fueron ha habia hace
        hacer han has hasta hay he la las le les lo los mas me mi mis mucho muchos muy nada ni no
        nos nosotros o os otra otras otro otros para pero poco por porque puede pueden puedo pues
        que quien quienes se sea segun ser si sido siempre sin sobre son soy su sus tambien te tengo
        tiene tienen toda todas todo todos tu tus un una uno unos usted ustedes y ya yo
        """
    ),
}
