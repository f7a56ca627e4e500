import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import type { DueMoment } from "~/domain/intake/schema";
import { Term } from "~/ui/staff/when";
import { dossierWords } from "~/words/nl/counsellor";

type Step = {
  title: string;
  text: string;
  due: DueMoment | null;
  way: { href: string; name: string } | null;
};

/** The panel at the top: whose turn it is, and until when. */
export function NextStep({ page, now, urgency }: { page: DossierPage; now: string; urgency: Urgency }) {
  const step = stepOf(page);
  return (
    <section className="next" aria-labelledby="nu">
      <p className="eyebrow">{dossierWords.next.eyebrow}</p>
      <h2 id="nu">{step.title}</h2>
      {step.due && (
        <p>
          <Term due={step.due} now={now} urgency={urgency} />
        </p>
      )}
      <p>{step.text}</p>
      {step.way && (
        <p>
          <a href={step.way.href}>{step.way.name}</a>
        </p>
      )}
    </section>
  );
}

function stepOf(page: DossierPage): Step {
  const words = dossierWords.next;
  if (page.standing === "closed")
    return { title: words.closed, text: words.closedText, due: null, way: null };
  if (page.firstContact.madeAt === null) {
    const { due } = page.firstContact;
    // A message is the first contact for whoever gave no number.
    return page.reach.reach === "call"
      ? {
          title: words.contact,
          text: words.callText,
          due,
          way: { href: "#eerste-contact", name: words.callLink },
        }
      : {
          title: words.contact,
          text: words.writeText,
          due,
          way: { href: "#bericht", name: words.writeLink },
        };
  }
  if (page.answerDue) {
    const way = { href: "#bericht", name: words.answerLink };
    return { title: words.answer, text: words.answerText, due: page.answerDue, way };
  }
  return { title: words.wait, text: words.waitText, due: null, way: null };
}
