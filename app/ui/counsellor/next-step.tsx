import { endedUncontacted, type Next } from "~/domain/dossier/course/schema";
import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import type { DueMoment } from "~/domain/intake/schema";
import { Term } from "~/ui/staff/when";
import { dossierWords } from "~/words/nl/counsellor";
import { courseWords } from "~/words/nl/staff-course";
import { addressOf, partOfStep } from "./parts";

type Way = { href: string; name: string };
type Step = { title: string; text: string; due: DueMoment | null; way: Way | null; second?: Way | null };

/** The panel at the top: whose turn it is, what it is, and until when. */
export function NextStep({ page, now, urgency }: { page: DossierPage; now: string; urgency: Urgency }) {
  const step = stepOf(page);
  return (
    <section className="next" aria-labelledby="nu">
      <p className="eyebrow">{courseWords(page.course).next.eyebrow}</p>
      <h2 id="nu">{step.title}</h2>
      {step.due && (
        <p>
          <Term due={step.due} now={now} urgency={urgency} />
        </p>
      )}
      <p>{step.text}</p>
      {step.way && (
        <p className="row">
          <a className="button second" href={step.way.href}>
            {step.way.name}
          </a>
          {step.second && <a href={step.second.href}>{step.second.name}</a>}
        </p>
      )}
    </section>
  );
}

/** The term that the panel shows; the page marks its urgency. */
export const dueNow = (page: DossierPage): DueMoment | null => stepOf(page).due;

function stepOf(page: DossierPage): Step {
  const { course, dossierId, answerDue } = page;
  const words = courseWords(course).next;
  const own = dossierWords(course).next;
  if (page.standing === "closed") return closed(page);
  const { due, madeAt } = page.firstContact;
  const next = course.next ? courseStep(course.next, page) : null;
  if (madeAt === null)
    return next && endedUncontacted(course.checklist) ? { ...next, due } : firstContact(page);
  const theirs = course.next?.who === "reporter";
  if (answerDue && !actedLast(page)) {
    const way = { href: addressOf(dossierId, "gesprek", "bericht"), name: own.answerLink };
    return { title: own.answer, text: own.answerText, due: answerDue, way };
  }
  if (answerDue && (theirs || !next)) {
    const way = { href: addressOf(dossierId, "gesprek", "bericht"), name: words.sawLink };
    return { title: words.saw, text: words.sawText, due: answerDue, way };
  }
  if (!next) return { title: own.wait, text: own.waitText, due: null, way: null };
  return answerDue ? { ...next, due: answerDue } : next;
}

/** Whether the reporter's last sign of life was a deed on the own page and not a message. */
function actedLast({ messages, course }: DossierPage): boolean {
  const acted = course.history.findLast(({ by }) => by === "reporter")?.at ?? "";
  const wrote = messages.findLast(({ from }) => from === "reporter")?.at ?? "";
  return acted > wrote;
}

function firstContact(page: DossierPage): Step {
  const words = dossierWords(page.course).next;
  const { due } = page.firstContact;
  // A message is the first contact for whoever gave no number.
  const [text, anchor, name] =
    page.reach.reach === "call"
      ? ([words.callText, "eerste-contact", words.callLink] as const)
      : ([words.writeText, "bericht", words.writeLink] as const);
  return {
    title: words.contact,
    text,
    due,
    way: { href: addressOf(page.dossierId, "gesprek", anchor), name },
  };
}

function closed({ course }: DossierPage): Step {
  const words = courseWords(course).next;
  const stayedAway = course.history.findLast(({ kind }) => kind === "step")?.code === "stay_away";
  const text = stayedAway ? `${words.stayedAway} ${words.closedText}` : words.closedText;
  return { title: words.closed, text, due: null, way: null };
}

function courseStep(next: Next, { course, dossierId }: DossierPage): Step {
  const { next: words, steps } = courseWords(course);
  const { kind, name, does, who, due } = next;
  const anchor = name.replaceAll("_", "-");
  const to = (part: "stappen" | "beschrijving" | "toestemmingen", at: string) =>
    addressOf(dossierId, part, at);
  switch (kind) {
    case "ask":
      return {
        title: words.ask(does),
        text: words.askText,
        due,
        way: { href: to("toestemmingen", `vraag-${anchor}`), name: words.askLink },
      };
    case "consent":
      return {
        title: words.consent,
        text: `${words.rest} ${words.consentText(does)}`,
        due,
        way: { href: to("toestemmingen", "toestemmingen"), name: words.consentLink },
      };
    case "act":
      return {
        title: words.act(does),
        text: words.actText,
        due,
        way: { href: to("toestemmingen", `daad-${anchor}`), name: words.actLink },
      };
    case "step": {
      const href = addressOf(dossierId, partOfStep(name), `stap-${anchor}`);
      const why = steps.why[name] ?? "";
      if (who === "counsellor") return { title: does, text: why, due, way: { href, name: words.toStep } };
      const saidSo = course.steps.some(({ step, writesDown }) => step === name && writesDown);
      return {
        title: words.reporterTurns[name] ?? words.reporter(does),
        text: `${words.rest} ${why}`,
        due,
        way: saidSo ? { href, name: words.alsoSaid } : null,
      };
    }
  }
}
