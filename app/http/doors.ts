import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types";
import type { Keyring } from "~/crypto/keyring.server";
import { Busy } from "~/crypto/password.server";
import { actAs, asDoor } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import type { FileProblem } from "~/domain/dossier/file-schema";
import type { Language } from "~/domain/intake/schema";
import { data, isWithInit } from "~/framework";
import { sentAgain } from "./again";
import { carry } from "./carried.server";
import { readCookie } from "./cookies";
import { databaseIsAway, wasOvertaken } from "./database-away";
import { forgetTyped } from "./drafts.server";
import { errorFacts } from "./error-facts.server";
import { postedFields } from "./form";
import { languageOf } from "./language";
import { alarm } from "./log";
import { caseOfForm } from "./own-case.server";
import { faceOf, hasPage } from "./places";
import { goTo, inOneSentence, notFound } from "./refusals";
import {
  type Account,
  keyringOf,
  type ReporterSession,
  readReporterSession,
  readStaffSession,
  reporterKeyring,
  type StaffFace,
  type StaffSession,
  turnToCase,
} from "./sessions.server";

/** Functions made by a door; a wall walks the routes and refuses every loader or action that is not one of these. */
export const MADE_BY_A_DOOR = new WeakSet<object>();

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Work<C, T> = (context: C) => Promise<T>;

/** What every door hands out: the way in, read once, and the fields of a form that was posted. */
export type Entered = {
  request: Request;
  lang: Language;
  params: Readonly<Record<string, string | undefined>>;
  posted: ReadonlyMap<string, string>;
  /** What one request carries from its action to its answer. */
  shared: Shared;
  /** Why the file that was sent to this address was not kept. */
  refusedFile: FileProblem | null;
};

type Shared = {
  /** The file that is given in place of the page. */
  file?: Response;
  /** What was sent, for the page that says that it could not be taken now. */
  posted?: Entered["posted"];
  /** The page that the action gave. */
  answered?: { page: unknown };
};

const NOTHING: ReadonlyMap<string, string> = new Map();

async function enter({ request, params, context }: Args, withForm: boolean): Promise<Entered> {
  const shared = context as Shared;
  // A body can be read once, and the same request may be done again.
  if (withForm) shared.posted ??= await postedFields(request);
  return {
    shared,
    refusedFile: (context as { refusedFile?: FileProblem }).refusedFile ?? null,
    request,
    lang: languageOf(request),
    params,
    posted: shared.posted ?? NOTHING,
  };
}

function made<A extends Args, T>(run: (args: A) => Promise<T>): (args: A) => Promise<T> {
  const guarded = async (args: A): Promise<T> => {
    const { pathname } = new URL(args.request.url);
    try {
      return await insisting(() => run(args));
    } catch (error) {
      const thrown = isNotNow(error) ? notNow(args, pathname) : error;
      throw isWithInit(thrown) && !hasPage(pathname)
        ? inOneSentence(spokenAt(args.request, pathname), thrown)
        : thrown;
    }
  };
  MADE_BY_A_DOOR.add(guarded);
  return guarded;
}

function isNotNow(error: unknown): boolean {
  const away = databaseIsAway(error);
  if (away) alarm("database_away");
  return away || error instanceof Busy;
}

function notNow({ request, context }: Args, path: string) {
  const sent = sentAgain(path, (context as Shared).posted ?? NOTHING);
  return data({ ...errorFacts(spokenAt(request, path)), ...sent }, { status: 503 });
}

/** The staff's faces speak Dutch, whatever the browser would rather read. */
const spokenAt = (request: Request, path: string): Language =>
  faceOf(path) === "public" ? languageOf(request) : "nl";

/** How often the same request is done at most when others are faster each time. */
const MOST_TIMES = 4;

/**
 * Of two equal forms that come at once, one stores and the other is told by the database that it was too late: nothing of
 * it stays, and done again it finds what the first one stored, as if it had come a moment later.
 */
async function insisting<T>(run: () => Promise<T>): Promise<T> {
  for (let left = MOST_TIMES - 1; left > 0; left -= 1) {
    try {
      return await run();
    } catch (error) {
      if (!wasOvertaken(error)) throw error;
    }
  }
  return run();
}

type Runner<C> = <T>(args: Args, withForm: boolean, work: Work<C, T>) => Promise<T>;

/**
 * A door: the same way in for looking and for doing. The page that an action gives is the whole page of its address: the
 * framework asks the loader for it too and gets that very page. So nothing is asked of the database once something was
 * accepted, and what was accepted is never called lost because the database went away a moment later (fault 5).
 */
function door<C>(run: Runner<C>) {
  return {
    loader: <T>(work: Work<C, T>) =>
      made(async (args: LoaderFunctionArgs) => {
        const { answered } = args.context as Shared;
        return answered ? (answered.page as T) : run(args, false, work);
      }),
    action: <T>(work: Work<C, T>) =>
      made(async (args: ActionFunctionArgs) => {
        const answer = await run(args, true, work);
        (args.context as Shared).answered = { page: pageIn(answer) };
        return answer;
      }),
  };
}

/** Without status and headers, which the action's answer already has. */
const pageIn = (answer: unknown) => (isWithInit(answer) ? answer.data : answer);

export type PublicContext = Entered & { act: <T>(work: (tx: Writing) => Promise<T>) => Promise<T> };

/** The public face: no session, no identity; a transaction is opened only where something is read or written. */
export const publicDoor = door<PublicContext>(async (args, withForm, work) =>
  work({ ...(await enter(args, withForm)), act: (inTransaction) => actAs("public", {}, inTransaction) }),
);

export type ReporterContext = Entered & {
  /** Null for who has no session or whose code opens nothing (any more). */
  session: ReporterSession | null;
  /** One transaction as this reporter; null when the code opens nothing (any more). */
  act: <T>(work: (tx: Writing, keyring: Keyring) => Promise<T>) => Promise<T | null>;
};

/** The reporter's face: whoever holds the code, and nothing but what that code opens. */
export const reporterDoor = door<ReporterContext>(async (args, withForm, work) => {
  const entered = await enter(args, withForm);
  const live = await readReporterSession(readCookie(args.request, "r"));
  const session = live && (await turnToCase(live, caseOfForm(live, entered.posted)));
  return work({
    ...entered,
    session,
    act: async (inTransaction) => (session ? asReporter(session, inTransaction) : null),
  });
});

export type ActivationContext = Entered & { act: <T>(work: (tx: Writing) => Promise<T>) => Promise<T> };

/** A reporter without a code yet: the reporter's role, with nothing in sight but what an activation opens. */
export const activationDoor = door<ActivationContext>(async (args, withForm, work) =>
  work({ ...(await enter(args, withForm)), act: (inTransaction) => actAs("reporter", {}, inTransaction) }),
);

/** Runs as the reporter of this session; null when there is nothing left that the code opens. */
export async function asReporter<T>(
  session: Pick<ReporterSession, "lookup" | "seed"> & { caseNo?: number },
  work: (tx: Writing, keyring: Keyring) => Promise<T>,
): Promise<T | null> {
  const { lookup, caseNo = 1 } = session;
  return actAs("reporter", { lookup, caseNo }, async (tx) => {
    const { rows } = await sql<{ id: string | null }>`select app.reporter() as id`.execute(tx);
    const id = rows[0]?.id;
    if (!id) return null;
    const keyring = reporterKeyring(session, id);
    try {
      return await work(tx, keyring);
    } finally {
      keyring.forget();
    }
  });
}

export type StaffContext = Entered & { tx: Writing; me: Account; session: StaffSession };
export type CounsellorContext = StaffContext & { keyring: Keyring };

/** Somebody of this face with a live session, else the log-in page, with the text of a form that came too late. */
async function authorise({ request, posted }: Entered, face: StaffFace | null): Promise<StaffSession> {
  const session = await readStaffSession(readCookie(request, "s"));
  if (!session) {
    const carried = carry(posted);
    if (carried) throw data({ ...errorFacts("nl"), carried }, { status: 401 });
    throw goTo("/inloggen");
  }
  if (face && session.account.face !== face) notFound();
  return session;
}

function staffDoor(face: "employer" | "network") {
  return door<StaffContext>(async (args, withForm, work) => {
    const entered = await enter(args, withForm);
    const session = await authorise(entered, face);
    return actAs(face, { session: session.rls }, (tx) =>
      work({ ...entered, tx, me: session.account, session }),
    );
  });
}

export const employerDoor = staffDoor("employer");
export const networkDoor = staffDoor("network");

/** The counsellor's door: the only staff door with a keyring, which is gone when the request is. */
export const counsellorDoor = door<CounsellorContext>(async (args, withForm, work) => {
  const entered = await enter(args, withForm);
  const session = await authorise(entered, "counsellor");
  const keyring = keyringOf(session);
  try {
    return await actAs("counsellor", { session: session.rls }, async (tx) => {
      const answer = await work({ ...entered, tx, keyring, me: session.account, session });
      // A redirect is what every form that was taken answers.
      if (withForm && answer instanceof Response && answer.status === 303)
        await forgetTyped(tx, keyring, entered);
      return answer;
    });
  } finally {
    keyring.forget();
  }
});

export type AccountContext = Entered & { session: StaffSession };

/** The own account, for every staff face alike: nothing of a face's tables is in reach. */
export const accountDoor = door<AccountContext>(async (args, withForm, work) => {
  const entered = await enter(args, withForm);
  return work({ ...entered, session: await authorise(entered, null) });
});

/** Log-in and log-out: nobody is anybody yet. */
export const loginDoor = door<Entered>(async (args, withForm, work) => work(await enter(args, withForm)));

export type MachineContext = {
  request: Request;
  act: <T>(work: (tx: Transaction<DB>) => Promise<T>) => Promise<T>;
};

/** Messages of companies: who speaks is proved by a signature over the body, which is left unread for that. */
export const machineDoor = door<MachineContext>(async ({ request }, _withForm, work) =>
  work({ request: request.clone(), act: (inTransaction) => asDoor((tx) => inTransaction(tx)) }),
);

/** The demo's own pages; they do not exist in production. */
export const demoDoor = door<Entered>(async (args, withForm, work) => {
  const { env } = await import("~/env.server");
  if (!env().demo) notFound();
  return work(await enter(args, withForm));
});
