// The client's own words. Content comes in its own language; this is what stands around it.

const ENGLISH = {
  skip: "Skip to main content",
  breadcrumb: "Breadcrumb",
  menu: "Main menu",
  languages: "Languages",
  onThisPage: "On this page",
  articles: "Articles",
  noArticles: "Nothing has been published here yet.",
  by: "Written by",
  reviewedBy: "Medically reviewed by",
  lastReviewed: "Last reviewed",
  reviewDue: "Next review due",
  updated: "Last updated",
  about: "About the people behind this page",
  references: "References",
  reference: "Reference",
  backToText: "Back to where reference",
  isCited: "is cited",
  information: "Information",
  important: "Important",
  warning: "Warning",
  photoCredit: "Credit:",
  footer: "Health information is no substitute for advice from a doctor who knows you.",
  levels: { basic: "Basic", advanced: "Advanced", alternative: "Alternative" },
  kinds: {
    medical_therapy: "Medical therapy",
    physical_therapy: "Physical therapy",
    drug: "Medicine",
    drug_class: "Class of medicines",
    surgical_procedure: "Surgery",
    lifestyle_modification: "Everyday habit",
    physical_activity: "Physical activity",
  },
  urgencies: {}, // the API says them in English
  notFound: "Page not found",
  notFoundText: "There is no public page at this address. It may have been typed wrongly, or it never was.",
  gone: "This page was withdrawn",
  goneText: "There was a page at this address. It was taken down and has no replacement.",
  failed: "This page cannot be shown right now",
  failedText: "The content could not be loaded. Please try again in a moment.",
  retry: "Try again",
  home: "Go to the home page",
};

const SPANISH = {
  skip: "Saltar al contenido principal",
  breadcrumb: "Ruta de navegación",
  menu: "Menú principal",
  languages: "Idiomas",
  onThisPage: "En esta página",
  articles: "Artículos",
  noArticles: "Aquí no se ha publicado nada todavía.",
  by: "Escrito por",
  reviewedBy: "Revisión médica de",
  lastReviewed: "Última revisión",
  reviewDue: "Próxima revisión",
  updated: "Última actualización",
  about: "Las personas detrás de esta página",
  references: "Referencias",
  reference: "Referencia",
  backToText: "Volver a donde se cita la referencia",
  isCited: "",
  information: "Información",
  important: "Importante",
  warning: "Advertencia",
  photoCredit: "Crédito:",
  footer: "La información de salud no sustituye el consejo de un médico que le conozca.",
  levels: { basic: "Básico", advanced: "Avanzado", alternative: "Alternativo" },
  kinds: {
    medical_therapy: "Terapia médica",
    physical_therapy: "Fisioterapia",
    drug: "Medicamento",
    drug_class: "Grupo de medicamentos",
    surgical_procedure: "Cirugía",
    lifestyle_modification: "Hábito cotidiano",
    physical_activity: "Actividad física",
  },
  urgencies: {
    ungraded: "Consulte a un médico",
    routine: "Coméntelo en su próxima visita",
    non_urgent: "Consejo no urgente",
    urgent: "Consejo urgente",
    emergency: "Emergencia: actúe de inmediato",
  },
  notFound: "Página no encontrada",
  notFoundText: "No hay ninguna página pública en esta dirección.",
  gone: "Esta página fue retirada",
  goneText: "Había una página en esta dirección. Se retiró y nada la sustituye.",
  failed: "Esta página no puede mostrarse ahora",
  failedText: "No se pudo cargar el contenido. Inténtelo de nuevo en un momento.",
  retry: "Intentar de nuevo",
  home: "Ir a la página de inicio",
};

/** The words of a language; English where there are none. */
export function wordsOf(locale) {
  return locale?.split("-")[0] === "es" ? SPANISH : ENGLISH;
}

/** The name of a language, in that language. */
export function languageName(locale) {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A date of the API (YYYY-MM-DD, or a moment in UTC) in words. */
export function dateInWords(text, locale) {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, options).format(new Date(text));
}
