import type { ConsentRow, CourseView, SignedText, Version } from "~/domain/dossier/course/schema";
import type { Language } from "~/domain/intake/schema";
import { askedIn, detailsOf, lineOf } from "~/words/course-said";
import { datedDay, datedMoment } from "~/words/dates";
import { firstNameOf } from "~/words/initials";
import { wordsFor, wordsOn } from "~/words/words";
import type { Printed } from "./document";

type Own = { course: CourseView; counsellor: string | null };

/** The description, the agreement, the ledger and the way that was gone, in the reporter's words. */
export function coursePart({ course, counsellor }: Own, lang: Language): Printed[] {
  const who = counsellor ? firstNameOf(counsellor) : wordsFor(lang).reporter.home.someone;
  return [
    ...described(course.versions, lang),
    ...agreed(course.agreement, lang),
    ...ledger(course.consents, who, lang),
    ...happened(course, lang),
  ];
}

function described(versions: Version[], lang: Language): Printed[] {
  const { description: t } = wordsFor(lang).course;
  if (versions.length === 0) return [];
  return [
    { kind: "h2", text: t.title },
    ...versions.flatMap((version): Printed[] => [
      { kind: "h3", text: t.version(String(version.version), version.author, datedDay(version.on, lang)) },
      { kind: "p", text: version.text },
      ...(version.wish ? [{ kind: "p" as const, text: `${t.yourWish} ${version.wish}` }] : []),
      ...(version.approved
        ? [{ kind: "small" as const, text: t.approved(datedDay(version.approved.on, lang)) }]
        : []),
      ...(version.voidedYes
        ? [{ kind: "small" as const, text: t.voidedYes(datedDay(version.voidedYes, lang)) }]
        : []),
    ]),
  ];
}

/** Every agreement that was signed, the one that holds first. */
function agreed(agreement: CourseView["agreement"], lang: Language): Printed[] {
  return agreement ? [agreement, ...agreement.earlier.toReversed()].flatMap((one) => signed(one, lang)) : [];
}

function signed({ agreed: text, on }: SignedText, lang: Language): Printed[] {
  const { agreement: t } = wordsFor(lang).course;
  return [
    { kind: "h2", text: text?.title ?? t.title },
    { kind: "small", text: t.signed(datedDay(on, lang)) },
    ...(text?.blocks ?? []).map((block): Printed => {
      if (block.kind === "heading") return { kind: "h3", text: block.text };
      if (block.kind === "paragraph") return { kind: "p", text: block.text };
      return { kind: block.ordered ? "steps" : "list", items: block.items };
    }),
  ];
}

function ledger(consents: ConsentRow[], who: string, lang: Language): Printed[] {
  const { consents: t } = wordsFor(lang).course;
  if (consents.length === 0) return [];
  return [
    { kind: "h2", text: t.title },
    ...consents.flatMap((consent): Printed[] => [
      { kind: "h3", text: consent.read?.question ?? askedIn(consent.act, who, lang)?.question ?? "" },
      {
        kind: "facts",
        items: [
          { name: t.who, value: consent.whom },
          { name: t.what, value: consent.what },
          { name: t.when, value: consent.until ? t.until(datedDay(consent.until, lang)) : t.untilWithdrawn },
          { name: t.state, value: `${t.states[consent.standing]}, ${t.on(datedDay(consent.on, lang))}` },
        ],
      },
    ]),
  ];
}

function happened(course: CourseView, lang: Language): Printed[] {
  const { history } = course;
  const words = wordsOn(course, lang);
  if (history.length === 0) return [];
  return [
    { kind: "h2", text: words.course.process.title },
    ...history.map(
      (line): Printed => ({
        kind: "said",
        by: lineOf(line, lang, words),
        at: datedMoment(line.at, lang),
        text: detailsOf(line, lang)
          .map(({ label, value }) => `${label}: ${value}`)
          .join("\n"),
      }),
    ),
  ];
}
