import {
  endHold,
  type KeepingPage,
  openKeepingPage,
  putHold,
  recordSpokenWish,
  takeWishBack,
} from "~/domain/dossier/keeping";
import { lastHoldDay } from "~/domain/dossier/keeping-policy";
import { HOLD_REASONS } from "~/domain/intake/contents";
import { isDay } from "~/domain/tracks/answers";
import { data, inPage, useActionData, useLoaderData } from "~/framework";
import { formToken } from "~/http/carried.server";
import { confirmPerson } from "~/http/confirm.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { UUID } from "~/http/ids";
import { goTo, notFound, orNotFound } from "~/http/refusals";
import { type KeepingProblem, type KeepingTyped, KeepingView } from "~/ui/counsellor/keeping";
import { StaffShell } from "~/ui/staff/shell";
import { writtenDay } from "~/words/dates";
import { keepingWords } from "~/words/nl/keeping";
import { loginWords } from "~/words/nl/login";

export const handle = { face: "staff", title: "Bewaren, Tweespoor" };

async function openPage({ tx, keyring, params }: CounsellorContext): Promise<KeepingPage> {
  const { dossierId = "" } = params;
  return UUID.test(dossierId) ? orNotFound(await openKeepingPage(tx, keyring, dossierId)) : notFound();
}
const pathOf = (dossierId: string) => `/werkplek/dossiers/${dossierId}/bewaren`;

export const loader = counsellorDoor.loader(async (context) =>
  shownOf(context, await openPage(context), null),
);

type Answer = { problem: KeepingProblem; typed: KeepingTyped };

async function shownOf({ me }: CounsellorContext, page: KeepingPage, answer: Answer | null) {
  return {
    page,
    me: me.name,
    lastDay: lastHoldDay(page.today),
    token: formToken(me.id, pathOf(page.dossierId)),
    answer,
  };
}

const refuse = (field: KeepingProblem["field"], text: string, typed: KeepingTyped) =>
  data<Answer>({ problem: { field, text }, typed }, { status: 422 });

export const action = counsellorDoor.action(async (context) => {
  const page = await openPage(context);
  return inPage(await deed(context, page), (answer) => shownOf(context, page, answer));
});

async function deed(context: CounsellorContext, page: KeepingPage) {
  switch (context.posted.get("doe")) {
    case "vasthouden":
      return hold(context, page);
    case "loslaten":
      await endHold(context.tx, context.keyring, page.dossierId);
      return goTo(pathOf(page.dossierId));
    case "vernietigen":
      return wish(context, page);
    case "wens-terug":
      await takeWishBack(context.tx, page.dossierId);
      return goTo(pathOf(page.dossierId));
    default:
      return notFound();
  }
}

async function hold({ tx, keyring, posted }: CounsellorContext, page: KeepingPage) {
  const { dossierId, today } = page;
  const { errors } = keepingWords(page);
  const typed: KeepingTyped = { reason: posted.get("reden") ?? "", until: posted.get("tot") ?? "" };
  const reason = HOLD_REASONS.find((one) => one === typed.reason);
  const until = typed.until ?? "";
  if (!reason) return refuse("reden", errors.reason, typed);
  if (!isDay(until)) return refuse("tot", errors.until, typed);
  const put = await putHold(tx, keyring, { dossierId, reason, until });
  if (put.ok) return goTo(pathOf(dossierId));
  switch (put.refusal) {
    case "not_ahead":
      return refuse("tot", errors.until, typed);
    case "too_long": {
      const last = lastHoldDay(today);
      return refuse("tot", errors.tooLong(`${writtenDay(last, "nl")} ${last.slice(0, 4)}`), typed);
    }
    case "wished":
      return refuse("reden", errors.wished, typed);
    default:
      return notFound();
  }
}

/** The wish is all that this request writes down; the worker destroys what was wished once it is committed (decision 35). */
async function wish(context: CounsellorContext, page: KeepingPage) {
  const { dossierId } = page;
  const { errors } = keepingWords(page);
  const { tx, keyring, posted, session } = context;
  const typed: KeepingTyped = { on: posted.get("gezegd") ?? "", sure: posted.get("zeker") !== undefined };
  const on = typed.on ?? "";
  if (!isDay(on)) return refuse("gezegd", errors.on, typed);
  if (!typed.sure) return refuse("zeker", errors.sure, typed);
  const confirmed = await confirmPerson(session, posted.get("bewijs") ?? "");
  if (!confirmed.ok) {
    const text = confirmed.why === "wait" ? loginWords.wait(confirmed.seconds) : errors.proof[confirmed.why];
    return refuse("bewijs", text, typed);
  }
  const recorded = await recordSpokenWish(tx, keyring, { dossierId, on });
  if (recorded.ok) return goTo("/werkplek/vernietigd?gevraagd");
  return recorded.refusal === "not_ahead" ? refuse("gezegd", errors.on, typed) : notFound();
}

export default function KeepingSheet() {
  const loaded = useLoaderData<typeof loader>();
  const { page, me, lastDay, token, answer } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={me} current="" narrow>
      <KeepingView
        page={page}
        lastDay={lastDay}
        formToken={token}
        problem={answer?.problem ?? null}
        typed={answer?.typed ?? {}}
      />
    </StaffShell>
  );
}
