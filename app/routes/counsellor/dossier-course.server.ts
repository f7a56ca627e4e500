import { doDeed, shelfOf } from "~/domain/dossier/course/deeds";
import { holdCourse } from "~/domain/dossier/course/held";
import { problemOfDeed } from "~/domain/dossier/course/problem";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, onceFor } from "~/http/carried.server";
import type { CounsellorContext } from "~/http/doors";
import { notFound } from "~/http/refusals";
import { formOf } from "~/ui/counsellor/course/forms";
import { partOfForm } from "~/ui/counsellor/parts";
import { proposalIn, typedIn } from "~/ui/counsellor/typed";
import { type Answered, answer, here, pathOf } from "./dossier-answer.server";

/** A step, a question, a yes, a no or an act of the course; what was not possible says why, and keeps what was typed. */
export async function onCourse({ tx, keyring, me, posted }: CounsellorContext, dossierId: string): Answered {
  const fields = Object.fromEntries([...posted].filter(([name]) => name !== FORM_FIELD));
  const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(fields));
  const by = { who: "counsellor", author: me.name } as const;
  const part = partOfForm(formOf(fields));
  const end = await doDeed(tx, keyring, by, { dossierId, posted, once });
  if (end.ok) return here(dossierId, part);
  if (end.refusal === "not_yours") return notFound();
  const held = await holdCourse(tx, keyring, "counsellor", dossierId, shelfOf(posted));
  const course = problemOfDeed(end, fields, held?.course ?? null);
  return answer({ part, error: null, typed: {}, course });
}

/** What was typed before a session ended, back in the fields it was typed in; nothing for anybody else. */
export async function restore({ me, posted }: CounsellorContext, dossierId: string): Answered {
  const fields = carriedFor(me.id, pathOf(dossierId), posted.get(CARRIED_FIELD)) ?? {};
  const ofCourse = ["stap", "daad", "op", "wat"].some((name) => fields[name] !== undefined);
  return answer({
    part: ofCourse ? partOfForm(formOf(fields)) : partOfFields(fields),
    error: null,
    typed: typedIn(fields),
    proposal: { problem: null, typed: proposalIn(fields) },
    ...(ofCourse ? { course: { typed: fields, errors: [], because: null, carried: true } } : {}),
    restored: Object.keys(fields).length > 0,
  });
}

function partOfFields(fields: Readonly<Record<string, string>>) {
  if (fields.aantekening !== undefined) return "eigen";
  return proposalIn(fields) ? "afspraak" : "gesprek";
}
