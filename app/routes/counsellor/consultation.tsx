import { consult, consultationsOf, dropConsultation, keepAdvice } from "~/domain/consultation/commands";
import { AdviceForm, ConsultationForm } from "~/domain/consultation/schema";
import { data, inPage, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { typedBefore } from "~/http/drafts.server";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import {
  type ConsultationProblem,
  type ConsultationTyped,
  ConsultationView,
} from "~/ui/counsellor/consultation";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Overleg, Tweespoor", keeps: true };

const PATH = "/werkplek/overleg";

type Answer = { problems: ConsultationProblem[]; typed: ConsultationTyped };

export const loader = counsellorDoor.loader((context) => pageOf(context, null));

async function pageOf(context: CounsellorContext, answer: Answer | null) {
  const { tx, keyring, me } = context;
  const { overleg } = await typedBefore(tx, keyring, context);
  return {
    name: me.name,
    consultations: await consultationsOf(tx, keyring),
    token: formToken(me.id, PATH),
    draft: overleg ?? null,
    answer,
  };
}

export const action = counsellorDoor.action(async (context) =>
  inPage(await deed(context), (answer) => pageOf(context, answer)),
);

async function deed(context: CounsellorContext) {
  const { tx, posted, me } = context;
  const id = posted.get("op") ?? "";
  switch (posted.get("doe")) {
    case "overleg":
      return ask(context);
    case "advies":
      return advice(context);
    case "weghalen":
      if (!UUID.test(id)) return notFound();
      await dropConsultation(tx, id);
      return goTo(PATH);
    case "terughalen":
      return data<Answer>({
        problems: [],
        typed: carriedFor(me.id, PATH, posted.get(CARRIED_FIELD)) ?? {},
      });
    default:
      return notFound();
  }
}

const FIELDS: Readonly<Record<string, ConsultationProblem>> = {
  with: "with", story: "story", question: "question", nameless: "nameless", advice: "advice",
}; // biome-ignore format: one field a word

function refuse(posted: ReadonlyMap<string, string>, paths: PropertyKey[]) {
  const problems = [...new Set(paths.map((path) => FIELDS[String(path)] ?? "story"))];
  return data<Answer>({ problems, typed: Object.fromEntries(posted) }, { status: 422 });
}

async function ask({ tx, keyring, posted }: CounsellorContext) {
  const form = ConsultationForm.safeParse({
    with: posted.get("met"),
    story: posted.get("verhaal") ?? "",
    question: posted.get("vraag") ?? "",
    nameless: posted.get("naamloos") ?? "",
  });
  if (!form.success)
    return refuse(
      posted,
      form.error.issues.map(({ path }) => path[0] ?? ""),
    );
  await consult(tx, keyring, onceFor(posted.get(FORM_FIELD), JSON.stringify(form.data)), form.data);
  return goTo(PATH);
}

async function advice({ tx, keyring, posted }: CounsellorContext) {
  const form = AdviceForm.safeParse({ id: posted.get("op") ?? "", advice: posted.get("advies") ?? "" });
  if (!form.success && form.error.issues.some(({ path }) => path[0] === "id")) return notFound();
  if (!form.success) return refuse(posted, ["advice"]);
  const kept = await keepAdvice(tx, keyring, form.data);
  return kept.ok ? goTo(PATH) : notFound();
}

export default function ConsultationPage() {
  const loaded = useLoaderData<typeof loader>();
  const { name, draft, answer, ...page } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <ConsultationView
        {...page}
        problems={answer?.problems ?? []}
        typed={answer?.typed ?? draft ?? {}}
        draft={!answer && draft !== null}
      />
    </StaffShell>
  );
}
