// The words around a trial's facts, in the terms its registry uses.

const ENGLISH = {
  study: "Research study",
  status: "Status",
  asOf: (date) => `as of ${date}`,
  phase: "Phase",
  ages: "Ages",
  sex: "Sex",
  places: "Places",
  visits: "Visits",
  duration: "How long it takes",
  participants: "People in the study",
  registry: "Registry number",
  studied: "What is being studied",
  comparedWith: "What it is compared with",
  chance: "Your chance of each",
  inclusion: "You may be able to join if",
  exclusion: "You cannot join if",
  checkedByTeam: "the study team checks this",
  risks: "Possible risks",
  benefits: "Possible benefits",
  siteOpen: "Taking new people",
  siteClosed: "Not taking new people now",
  telephone: "Telephone",
  email: "Email",
  hours: "Hours",
  languageHelp: "Help in other languages",
  sponsor: "Sponsor",
  investigator: "Lead investigator",
  ethicsBody: "Ethics committee",
  approved: ({ ethicsBody, reference, version, expiresOn }, date) =>
    `Approved by ${ethicsBody} (${[reference, version].filter(Boolean).join(", ")})${expiresOn ? `, valid until ${date(expiresOn)}` : ""}.`,
  ageRange(least, most) {
    if (least != null && most != null) return `${ageInWords(least, "years", "months")} to ${ageInWords(most, "years", "months")}`;
    if (least != null) return `${ageInWords(least, "years", "months")} and older`;
    return most != null ? `Up to ${ageInWords(most, "years", "months")}` : null;
  },
  sexes: { all: "Any", female: "Women", male: "Men" },
  phases: {
    early_phase_1: "Early phase 1: first tests in people",
    phase_1: "Phase 1: is it safe in a few people?",
    phase_1_2: "Phases 1 and 2",
    phase_2: "Phase 2: does it seem to work?",
    phase_2_3: "Phases 2 and 3",
    phase_3: "Phase 3: how does it compare?",
    phase_4: "Phase 4: how does it do in daily use?",
  },
  statuses: {
    not_yet_recruiting: "Not yet taking people",
    recruiting: "Taking new people",
    enrolling_by_invitation: "By invitation only",
    active_not_recruiting: "Running, not taking new people",
    suspended: "Paused",
    terminated: "Stopped early",
    completed: "Completed",
    withdrawn: "Withdrawn before it began",
    unknown: "Not known",
  },
  noPages: "No study here is looking for people at the moment.",
  studies: "Studies that look for people",
  closedStudies: "Studies that do not look for people now",
};

const SPANISH = {
  study: "Estudio de investigación",
  status: "Estado",
  asOf: (date) => `a ${date}`,
  phase: "Fase",
  ages: "Edades",
  sex: "Sexo",
  places: "Lugares",
  visits: "Visitas",
  duration: "Cuánto dura",
  participants: "Personas en el estudio",
  registry: "Número de registro",
  studied: "Qué se estudia",
  comparedWith: "Con qué se compara",
  chance: "Su probabilidad de cada grupo",
  inclusion: "Podría participar si",
  exclusion: "No puede participar si",
  checkedByTeam: "lo comprueba el equipo del estudio",
  risks: "Posibles riesgos",
  benefits: "Posibles beneficios",
  siteOpen: "Admite a nuevas personas",
  siteClosed: "Ahora no admite a nuevas personas",
  telephone: "Teléfono",
  email: "Correo electrónico",
  hours: "Horario",
  languageHelp: "Ayuda en otros idiomas",
  sponsor: "Promotor",
  investigator: "Investigador principal",
  ethicsBody: "Comité de ética",
  approved: ({ ethicsBody, reference, version, expiresOn }, date) =>
    `Aprobado por ${ethicsBody} (${[reference, version].filter(Boolean).join(", ")})${expiresOn ? `, válido hasta el ${date(expiresOn)}` : ""}.`,
  ageRange(least, most) {
    if (least != null && most != null) return `De ${ageInWords(least, "años", "meses")} a ${ageInWords(most, "años", "meses")}`;
    if (least != null) return `${ageInWords(least, "años", "meses")} o más`;
    return most != null ? `Hasta ${ageInWords(most, "años", "meses")}` : null;
  },
  sexes: { all: "Cualquiera", female: "Mujeres", male: "Hombres" },
  phases: {
    early_phase_1: "Fase 1 temprana: primeras pruebas en personas",
    phase_1: "Fase 1: ¿es seguro en unas pocas personas?",
    phase_1_2: "Fases 1 y 2",
    phase_2: "Fase 2: ¿parece funcionar?",
    phase_2_3: "Fases 2 y 3",
    phase_3: "Fase 3: ¿cómo resulta al compararlo?",
    phase_4: "Fase 4: ¿cómo resulta en el uso diario?",
  },
  statuses: {
    not_yet_recruiting: "Todavía no admite a personas",
    recruiting: "Admite a nuevas personas",
    enrolling_by_invitation: "Solo por invitación",
    active_not_recruiting: "En marcha, sin admitir a nuevas personas",
    suspended: "En pausa",
    terminated: "Terminado antes de tiempo",
    completed: "Terminado",
    withdrawn: "Retirado antes de empezar",
    unknown: "Desconocido",
  },
  noPages: "Ahora ningún estudio de esta lista busca participantes.",
  studies: "Estudios que buscan participantes",
  closedStudies: "Estudios que ahora no buscan participantes",
};

/** Whole years as years; otherwise months. */
function ageInWords(months, years, named) {
  return months % 12 === 0 ? `${months / 12} ${years}` : `${months} ${named}`;
}

/** The words of a language; English where there are none. */
export function trialWordsOf(locale) {
  return locale?.split("-")[0] === "es" ? SPANISH : ENGLISH;
}
