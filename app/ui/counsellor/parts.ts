/** The parts of the dossier's middle, each at an address of its own. */
export const PARTS = [
  "gesprek",
  "beschrijving",
  "stappen",
  "toestemmingen",
  "verslag",
  "bestanden",
  "afspraak",
  "eigen",
  "geheimhouding",
] as const;
export type Part = (typeof PARTS)[number];

export const partOf = (asked: string | null): Part => PARTS.find((part) => part === asked) ?? "gesprek";

/** Where a part of a dossier is, or something in it; the conversation is what the address alone shows. */
export function addressOf(dossierId: string, part: Part, anchor = ""): string {
  const query = part === "gesprek" ? "" : `?deel=${part}`;
  return `/werkplek/dossiers/${dossierId}${query}${anchor && `#${anchor}`}`;
}

const IN_DESCRIPTION = new Set(["describe", "offer", "ask_change", "approve"]);

/** The part in which a step is taken. */
export const partOfStep = (step: string): Part => (IN_DESCRIPTION.has(step) ? "beschrijving" : "stappen");

const BY_DEED: Readonly<Record<string, Part>> = {
  bericht: "gesprek",
  contact: "gesprek",
  contactmoment: "gesprek",
  activeren: "gesprek",
  aantekening: "eigen",
  afspraak: "afspraak",
  vraag: "toestemmingen",
  antwoord: "toestemmingen",
  intrekken: "toestemmingen",
  daad: "toestemmingen",
  verteld: "toestemmingen",
  geheimhouding: "geheimhouding",
};

/** The part in which a form stands, by the word with which it is posted. */
const partOfDeed = (deed: string, step = ""): Part =>
  deed === "stap" ? partOfStep(step) : (BY_DEED[deed] ?? "gesprek");

/** The part in which a form stands, by the name under which its text is kept. */
export function partOfForm(form: string): Part {
  const [deed = "", ...about] = form.split("-");
  return partOfDeed(deed, about.join("_"));
}
