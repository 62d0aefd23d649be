"""Medir la presión arterial en casa: the Spanish translation of `blood_pressure_at_home`."""

from pages.demo.articles.blood_pressure_at_home import BLOOD_PRESSURE_AT_HOME as ORIGINAL
from pages.demo.articles.blood_pressure_at_home import SOURCES
from pages.demo.blocks import (
    call_to_action,
    callout,
    faq,
    figure,
    lowdown,
    prose,
    question,
    references,
    sign,
    table,
    when_to_see_a_doctor,
)
from pages.demo.content import ArticleContent

INTRODUCTION = prose(
    """
    La presión arterial alta casi nunca hace que uno se sienta mal. La tienen más de mil millones de
    personas adultas, y casi la mitad no lo sabe.[@who] Con los años puede dañar el corazón, el cerebro y
    los riñones.

    Un aparato pequeño en casa puede mostrar cómo está usted. Los valores tomados en casa suelen ser más
    fieles que una sola medición en la consulta, donde muchas personas están tensas.[@aha] Pero importa cómo
    se mide.
    """,
    aspect="overview",
)

EMERGENCY = callout(
    "warning",
    "180/120 o más",
    """
    Si además tiene dolor en el pecho, le cuesta respirar o hablar, nota débil o dormido un lado del cuerpo,
    le duele mucho la cabeza o ve borroso, llame al número de emergencias. No espere a medir otra vez.
    """,
)

NUMBERS = prose(
    """
    Una medición tiene dos números, por ejemplo 122/78.

    - El **número de arriba** es la presión cuando el corazón late.
    - El **número de abajo** es la presión cuando el corazón descansa entre dos latidos.

    Los dos se dan en milímetros de mercurio (mmHg).
    """,
    heading="¿Qué significan los dos números?",
)

PICTURE = figure(
    "blood-pressure-diagram-es",
    "Dibujo de una persona sentada a una mesa que se mide la presión, con cinco rótulos: espalda apoyada, "
    "brazalete "
    "sin ropa debajo, brazo en la mesa, piernas sin cruzar y pies en el suelo.",
    "Cinco cosas que conviene comprobar antes de pulsar el botón.",
    "Dibujo hecho para esta demostración",
)

STEPS = prose(
    """
    ### Antes de empezar

    - Use un aparato validado y un brazalete de su talla. [Búsquelo
      aquí](https://www.stridebp.org/bp-monitors).
    - No fume, no haga ejercicio ni tome café durante los 30 minutos previos.
    - Vaya antes al baño.
    - Siéntese y descanse cinco minutos.[@aha]

    ### La medición

    1. Siéntese con la espalda apoyada y los pies en el suelo.
    2. Póngase el brazalete en la parte alta del brazo, sin ropa debajo.
    3. Apoye el brazo en una mesa, a la altura del corazón.
    4. Pulse el botón. No se mueva ni hable.
    5. Espere un minuto y repita.
    6. Anote los dos resultados.

    La altura del brazo no es un detalle. En un estudio, el número de arriba salió unos 4 puntos más alto de
    lo real con el brazo en el regazo, y unos 6 o 7 puntos más alto con el brazo colgando.[@arm]

    ### ¿Cuántas veces?

    Mida por la mañana y por la noche al menos cuatro días, y siete si puede. No cuente el primer día.
    Después calcule la media de los demás.[@nice]
    """,
    heading="Cómo medir bien",
    aspect="diagnosis",
)

RANGES = table(
    "Qué puede significar su media en casa si tiene menos de 80 años y no está embarazada. Si sus dos "
    "números caen "
    "en filas distintas, guíese por la más alta.",
    ("Media en casa", "Qué puede significar", "Qué hacer"),
    ("Menos de 90/60", "Baja", "Hable con su médico si se marea"),
    ("De 90/60 a menos de 135/85", "Sana para la mayoría", "Mida de nuevo cuando se lo indiquen"),
    ("De 135/85 a menos de 150/95", "Alta[@nice]", "Pida cita y lleve sus notas"),
    ("150/95 o más", "Muy alta[@nice]", "Pida cita pronto y lleve sus notas"),
)

NEXT_STEPS = prose(
    """
    Medir, por sí solo, cambia poco. Sirve cuando usted comparte los resultados y se ajusta su
    plan.[@self-monitoring] Estos hábitos ayudan a bajar los valores:

    - Coma menos sal y más fruta, verdura y legumbres.[@salt]
    - Muévase media hora casi todos los días.
    - Beba menos alcohol y deje de fumar.
    - Pierda algo de peso si le sobra.

    Muchas personas necesitan también pastillas. No las deje ni las cambie por su cuenta, aunque sus valores
    sean buenos.
    """,
    heading="¿Qué ayuda a bajarla?",
    aspect="self_care",
)

WARNING_SIGNS = when_to_see_a_doctor(
    sign("emergency", "Un valor de 180/120 o más **y** se siente mal, tiene confusión o le falta el aire"),
    sign("emergency", "Se le cae un lado de la cara, un brazo está débil o habla mal, sea cual sea el valor"),
    sign("emergency", "Tiene dolor en el pecho que no se va"),
    sign("urgent", "Dos valores de 180/120 o más, con cinco minutos entre ellos, aunque se sienta bien"),
    sign("urgent", "Está embarazada y un valor es de 140/90 o más, le duele mucho la cabeza o ve destellos"),
    sign("urgent", "Se desmaya, o cree que va a desmayarse cada vez que se levanta"),
    sign("non_urgent", "Su media en casa es de 135/85 o más"),
    sign(
        "non_urgent", "Nota el pulso irregular: el aparato puede fallar, pida que se lo midan a mano[@nice]"
    ),
    sign("routine", "Quiere comprobar que su aparato mide bien"),
    heading="Cuándo consultar al médico",
    lead="""
    Un solo número alto no es motivo de alarma. Descanse y mida otra vez. Pero algunas señales no pueden
    esperar. Si la señal es de emergencia, llame al número de emergencias. Si es urgente, hable con un
    médico el mismo día.
    """,
    closing="Si un valor le preocupa, llame y pida consejo.",
    safe_alone=True,
)

QUESTIONS = faq(
    question(
        "¿Qué brazo debo usar?",
        "La primera vez, mida en los dos. Después use siempre el brazo con el número más alto.[@nice]",
    ),
    question(
        "¿Sirven los aparatos de muñeca?",
        "Es mejor un brazalete para el brazo. En la muñeca es difícil mantener la altura correcta.[@aha]",
    ),
    question(
        "¿Por qué suben y bajan mis valores?",
        "La presión cambia todo el día. Hablar, el estrés, el dolor y el café pueden subirla. Por eso "
        "cuenta la media.",
    ),
    question(
        "¿Y si tengo 80 años o más?",
        "Su médico puede fijar un número más alto, como una media en casa de menos de 145/85.[@nice]",
    ),
    heading="Preguntas frecuentes",
)

LOWDOWN = lowdown(
    """
    Siéntese, descanse, apoye el brazo y mida dos veces. Hágalo por la mañana y por la noche unos días, y
    mire la media. Compártala con su médico: es entonces cuando medir en casa vale la pena.
    """,
    heading="En resumen",
    safe_alone=True,
)

BLOOD_PRESSURE_AT_HOME_ES = ArticleContent(
    key=ORIGINAL.key,
    parent=ORIGINAL.parent,
    slug="presion-arterial-en-casa",
    title="Cómo medir la presión arterial en casa",
    summary=(
        "Cinco minutos de calma, el brazalete adecuado y dos mediciones: cómo obtener valores fiables y "
        "qué significan."
    ),
    search_description=(
        "Cómo medir la presión arterial en casa paso a paso, qué pueden significar los valores y cuándo "
        "pedir ayuda."
    ),
    conditions=ORIGINAL.conditions,
    authors=ORIGINAL.authors,
    review=ORIGINAL.review,
    hero_image=ORIGINAL.hero_image,
    hero_alt_text="Un tensiómetro sobre una mesa marca 122 y 78, junto a una taza, un cuaderno y una planta.",
    locale="es",
    body=(
        INTRODUCTION,
        EMERGENCY,
        NUMBERS,
        PICTURE,
        STEPS,
        RANGES,
        NEXT_STEPS,
        call_to_action("plan-your-visit"),
        WARNING_SIGNS,
        QUESTIONS,
        LOWDOWN,
        references(*SOURCES, heading="Fuentes"),
    ),
)
