import { agreementWords } from "./agreements";
import { documentWords } from "./documents";
import { goingLiveWords } from "./going-live";

const CHOICES: Record<string, string> = {
  taken: "overgenomen",
  edited: "aangepast",
  refused: "niet overgenomen",
};

/** A line of the log as people read it: the codes in it by their names, names of people as they are. */
export function aboutInWords(about: string): string {
  if (/^(GL-\d\d|after-30|yearly|evaluation)$/.test(about)) return stepNamed(about);
  const [first = "", second = "", third = ""] = about.split(" ");
  const kind = documentWords.kinds[first as keyof typeof documentWords.kinds];
  if (kind && /^\d+\.\d+$/.test(second))
    return [kind, `versie ${second}`, decided(third)].filter(Boolean).join(", ");
  if (kind) return [kind, CHOICES[third]].filter(Boolean).join(", ");
  const settings = about.split(" ").map((name) => settingNamed(name));
  return settings.every((name) => name !== null) ? settings.join(", ") : about;
}

function stepNamed(item: string): string {
  const { items, questions } = goingLiveWords;
  if (item === "after-30") return questions.posters.title;
  if (item === "yearly") return questions.review.title;
  if (item === "evaluation") return questions.evaluation.title;
  return items[item as keyof typeof items].title;
}

function decided(outcome: string): string {
  const { outcomes } = documentWords.consent;
  return (outcomes[outcome as keyof typeof outcomes] ?? "").toLowerCase();
}

function settingNamed(name: string): string | null {
  const { fields } = agreementWords;
  const found = fields[name] ?? Object.entries(fields).find(([path]) => path.startsWith(`${name}.`))?.[1];
  return found?.[0] ?? null;
}
