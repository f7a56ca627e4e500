import { z } from "zod";
import type { Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { textHash } from "~/domain/documents/text-hash";
import { agreementBehind } from "~/domain/documents/translations";
import { agreementBefore, agreementSigned } from "~/domain/dossier/agreement";
import { type DeedEnd, doDeed } from "~/domain/dossier/course/deeds";
import { type CourseProblem, problemOfDeed } from "~/domain/dossier/course/problem";
import { holdOwn } from "~/domain/dossier/hold";
import { openReporterPage } from "~/domain/dossier/queries";
import type { ReporterPage } from "~/domain/dossier/schema";
import { type Language, line } from "~/domain/intake/schema";
import type { ReadQuestion, ReadText } from "~/domain/tracks/entries";
import { FORM_FIELD, onceFor } from "~/http/carried.server";
import type { ReporterContext } from "~/http/doors";
import { whoIn } from "~/ui/reporter/course/here";
import { askedIn } from "~/words/course-said";
import { partiesOf } from "./views.server";

const NAME_MAX = 80;

const WORDS = /^(a\..+|woorden|naam)$/;

/** What was typed before the session ended, for the form where it was typed; null where nothing was written. */
export function carriedDeed(typed: CourseProblem["typed"] | null): CourseProblem | null {
  const wrote = Object.entries(typed ?? {}).some(([name, value]) => WORDS.test(name) && value.trim() !== "");
  return typed && wrote ? { typed, errors: [], because: null, carried: true } : null;
}

/** Does a posted deed of the course as the reporter; a problem is the page's to show. */
export async function doOnCourse(context: ReporterContext): Promise<"done" | "no_code" | CourseProblem> {
  const { act, posted } = context;
  const fields = Object.fromEntries([...posted].filter(([name]) => name !== FORM_FIELD));
  const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(fields));
  const end = await act((tx, keyring) => deedOf(tx, keyring, context, once));
  if (!end || (!end.ok && end.refusal === "not_yours")) return "no_code";
  return end.ok ? "done" : problemOfDeed(end, fields);
}

/** The question that is answered, in the words in which the page puts it. */
function questionOf(page: ReporterPage, op: string | undefined, lang: Language): ReadQuestion | undefined {
  const act = page.course.consents.find(({ id }) => id === op)?.act;
  const asked = act && askedIn(act, whoIn({ page, lang }), lang);
  if (!asked) return undefined;
  const { language, question, ifNo } = asked;
  return { language, question, ifNo };
}

/** One deed of the reporter, whatever door it came through. */
export async function deedOf(
  tx: Writing,
  keyring: Keyring,
  { posted, lang }: Pick<ReporterContext, "posted" | "lang">,
  once: string,
): Promise<DeedEnd> {
  await holdOwn(tx);
  const page = await openReporterPage(tx, keyring);
  if (!page) return { ok: false, refusal: "not_yours" };
  const { dossierId } = page;
  const signs =
    posted.get("doe") === "opnieuw" || (posted.get("doe") === "stap" && posted.get("stap") === "sign");
  const text = signs ? signed() : undefined;
  if (text && "ok" in text) return text;
  const read = posted.get("doe") === "antwoord" ? questionOf(page, posted.get("op"), lang) : undefined;
  return doDeed(tx, keyring, { who: "reporter", author: "" }, { dossierId, posted, once, text, read });

  /** The text of the yes is composed here and never taken from the form, which only proves what was on the screen. */
  function signed(): ReadText | DeedEnd | undefined {
    const parties = page && partiesOf(page);
    const name = z.object({ naam: line(NAME_MAX) }).safeParse({ naam: posted.get("naam") ?? "" });
    if (!page || !parties) return undefined;
    if (!name.success) {
      const problem = name.error.issues[0]?.message === "too_long" ? "too_long" : "control";
      return { ok: false, refusal: "fields", errors: [{ field: "naam", problem }] };
    }
    const shown = agreementBehind(parties.track, lang) ? null : textHash(agreementBefore(parties, lang));
    if (shown === null || shown !== posted.get("tekst"))
      return { ok: false, refusal: "not_now", because: { why: "changed" } };
    return agreementSigned(parties, lang, { name: name.data.naam, on: page.today });
  }
}
