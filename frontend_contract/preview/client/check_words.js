// The words around an eligibility check. What is asked, and why, comes with the content.

const ENGLISH = {
  heading: "See if you may be eligible",
  start: "Start the questions",
  next: "Continue",
  back: "Back",
  goOn: "Continue with the questions",
  again: "Start again",
  change: "Change my answers",
  progress: (number, total) => `Question ${number} of ${total}`,
  howMany: (count) => (count === 1 ? "There is one question." : `There are up to ${count} questions.`),
  optional: "(optional)",
  whyWeAsk: "Why do we ask this?",
  unsure: "I’m not sure",
  preferNotToSay: "I’d rather not say",
  chooseAll: "Choose all that apply.",
  number: "Number",
  month: "Month",
  year: "Year",
  between: (least, most) => `A number from ${least} to ${most}.`,
  atLeast: (least) => `A number of ${least} or more.`,
  atMost: (most) => `A number of ${most} or less.`,
  missing: "Choose or write an answer to continue",
  wrong: "Check your answer: it does not fit this question",
  laterRules: "This check cannot be shown here. The study team can tell you whether the study may suit you.",
  outcomes: {
    may_be_eligible: { heading: "You may be eligible", text: "From these answers, you may be eligible. The study team will ask more before anything is decided." },
    unsure: { heading: "We can’t tell from these answers", text: "The study team can. You are welcome to contact them." },
    not_a_match: {
      heading: "This study may not be a match for you right now",
      text: "Other studies may be. Talk to your doctor about your care, and do not change any treatment because of this.",
    },
  },
  reasons: { not_met: "This study is for people who fit these points:", unknown: "The study team would need to know more about:" },
  notAdvice: "This is not medical advice. Your answers were not stored or sent anywhere.",
  contact: "Contact the study team",
  studies: "Studies you could look at",
  noStudies: "No study for this condition is taking new people here at the moment",
};

const SPANISH = {
  heading: "Vea si podría participar",
  start: "Empezar las preguntas",
  next: "Continuar",
  back: "Atrás",
  goOn: "Seguir con las preguntas",
  again: "Empezar de nuevo",
  change: "Cambiar mis respuestas",
  progress: (number, total) => `Pregunta ${number} de ${total}`,
  howMany: (count) => (count === 1 ? "Hay una pregunta." : `Hay hasta ${count} preguntas.`),
  optional: "(opcional)",
  whyWeAsk: "¿Por qué lo preguntamos?",
  unsure: "No estoy seguro",
  preferNotToSay: "Prefiero no decirlo",
  chooseAll: "Elija todas las que correspondan.",
  number: "Número",
  month: "Mes",
  year: "Año",
  between: (least, most) => `Un número de ${least} a ${most}.`,
  atLeast: (least) => `Un número de ${least} o más.`,
  atMost: (most) => `Un número de ${most} o menos.`,
  missing: "Elija o escriba una respuesta para continuar",
  wrong: "Revise su respuesta: no corresponde a esta pregunta",
  laterRules: "Estas preguntas no pueden mostrarse aquí. El equipo del estudio puede decirle si el estudio podría convenirle.",
  outcomes: {
    may_be_eligible: { heading: "Es posible que pueda participar", text: "Según estas respuestas, es posible que pueda participar. El equipo del estudio preguntará más antes de decidir nada." },
    unsure: { heading: "No podemos saberlo con estas respuestas", text: "El equipo del estudio sí puede. Póngase en contacto con ellos si lo desea." },
    not_a_match: {
      heading: "Puede que este estudio no sea adecuado para usted ahora",
      text: "Otros estudios pueden serlo. Hable con su médico sobre su atención y no cambie ningún tratamiento por esto.",
    },
  },
  reasons: { not_met: "Este estudio es para personas que cumplen estos puntos:", unknown: "El equipo del estudio tendría que saber más sobre:" },
  notAdvice: "Esto no es un consejo médico. Sus respuestas no se han guardado ni enviado a ningún sitio.",
  contact: "Contactar con el equipo del estudio",
  studies: "Estudios que podría mirar",
  noStudies: "Ningún estudio sobre esta enfermedad admite aquí a nuevas personas en este momento",
};

/** The words of a language; English where there are none. */
export function checkWordsOf(locale) {
  return locale?.split("-")[0] === "es" ? SPANISH : ENGLISH;
}
