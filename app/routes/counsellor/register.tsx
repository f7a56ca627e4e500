import { amsterdamTime } from "~/domain/clock";
import { recorded } from "~/domain/dossier/access";
import { employersToRegisterFor, RegisterForm, registerReport } from "~/domain/intake/register";
import { productNow } from "~/domain/product-clock";
import { data, inPage, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { typedBefore } from "~/http/drafts.server";
import { goTo } from "~/http/refusals";
import { type RegisterProblem, type RegisterTyped, RegisterView } from "~/ui/counsellor/register";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Nieuw, Tweespoor", keeps: true };

const PATH = "/werkplek/nieuw";
const FIELDS: Record<keyof RegisterTyped, string> = {
  channel: "kanaal", employer: "werkgever", day: "dag", time: "uur", story: "verhaal", about: "spoor", language: "taal",
  phone: "nummer", hours: "uren", voicemail: "voicemail", callName: "naam", spoken: "gesproken",
}; // biome-ignore format: one field a word

type Answer = { problems: RegisterProblem[]; typed: RegisterTyped; restored: boolean };

export const loader = counsellorDoor.loader((context) => pageOf(context, null));

async function pageOf(context: CounsellorContext, answer: Answer | null) {
  const { tx, keyring, me } = context;
  const { melding } = await typedBefore(tx, keyring, context);
  const now = amsterdamTime(await productNow(tx));
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    name: me.name,
    employers: await employersToRegisterFor(tx, now.day),
    now: { day: now.day, time: `${two(now.hour)}:${two(now.minute)}` },
    token: formToken(me.id, PATH),
    draft: melding ? typedIn((name) => melding[name]) : null,
    answer,
  };
}

const typedIn = (value: (name: string) => string | undefined): RegisterTyped =>
  Object.fromEntries(
    Object.entries(FIELDS).map(([field, name]) => [field, value(name) ?? ""]),
  ) as RegisterTyped;

export const action = counsellorDoor.action(async (context) => {
  const { posted, me } = context;
  if (posted.get("doe") === "terughalen") {
    const fields = carriedFor(me.id, PATH, posted.get(CARRIED_FIELD)) ?? {};
    const answer: Answer = {
      problems: [],
      typed: typedIn((name) => fields[name]),
      restored: Object.keys(fields).length > 0,
    };
    return data(await pageOf(context, answer));
  }
  return inPage(await register(context), (answer) => pageOf(context, answer));
});

async function register({ tx, keyring, me, posted }: CounsellorContext) {
  const typed = typedIn((name) => posted.get(name));
  const refuse = (...problems: RegisterProblem[]) => {
    const answer: Answer = { problems, typed, restored: false };
    return data(answer, { status: 422 });
  };
  const form = RegisterForm.safeParse({
    ...typed,
    voicemail: typed.voicemail !== "",
    spoken: typed.spoken !== "",
  });
  if (!form.success)
    return refuse(...new Set(form.error.issues.map((issue) => String(issue.path[0]) as RegisterProblem)));
  const dossierId = onceFor(posted.get(FORM_FIELD), `register ${me.id}`);
  const made = await registerReport(tx, keyring, me.name, { dossierId, form: form.data });
  if (!made.ok) return refuse(PROBLEMS[made.refusal]);
  await recorded(tx, "noted", dossierId);
  return goTo(`/werkplek/dossiers/${dossierId}#activering`);
}

const PROBLEMS = {
  not_in_future: "time",
  too_long_ago: "day",
  not_your_employer: "employer",
  not_certified: "not_certified",
} as const;

export default function Register() {
  const loaded = useLoaderData<typeof loader>();
  const { name, draft, answer, ...page } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek/nieuw">
      <RegisterView
        {...page}
        problems={answer?.problems ?? []}
        typed={answer?.typed ?? draft}
        restored={answer?.restored === true}
        draft={!answer && draft !== null}
      />
    </StaffShell>
  );
}
