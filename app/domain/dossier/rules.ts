import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Entry } from "~/domain/tracks/entries";

/** The employer's protocol as it holds for one dossier: what was told at receipt, and what its reporter took since. */
export type Rules = {
  /** What holds now: every guard, page and print goes by it. */
  settings: ProtocolSettings;
  /** What a text says that is made now: the same, with the limits that the next agreement names. */
  agreed: ProtocolSettings;
  /** The settings by which a term counts that began on a day. */
  termsFrom: (since: CivilDay) => ProtocolSettings;
  major: number;
  /** The last version that was taken; null where what was told still holds. `signed`: an agreement was signed since. */
  taken: { major: number; on: CivilDay; signed: boolean } | null;
  /** The agreement that was signed has other limits than the version that was taken: until a new one, only a yes counts. */
  strict: boolean;
  signedRule: ProtocolSettings["criminalOffenceRule"];
};

/** Reads the rules of a dossier from its lines. Pure: the same lines and versions give the same rules, whoever reads them. */
export function rulesOf(
  told: number,
  versions: ReadonlyMap<number, ProtocolSettings>,
  entries: readonly Entry[],
): Rules {
  const of = (major: number): ProtocolSettings => {
    const found = versions.get(major);
    if (!found) throw new Error(`no protocol ${major} for this dossier`);
    return found;
  };
  const first = of(told);
  let agreed = first;
  let signedRule = first.criminalOffenceRule;
  let taken: Rules["taken"] = null;
  const from: { after: CivilDay; settings: ProtocolSettings }[] = [];
  for (const entry of entries) {
    if (entry.kind === "later") {
      agreed = taking(agreed, of(entry.major));
      const on = amsterdamDay(new Date(entry.at));
      taken = { major: entry.major, on, signed: false };
      from.push({ after: on, settings: agreed });
    }
    if (signs(entry)) {
      signedRule = agreed.criminalOffenceRule;
      if (taken) taken = { ...taken, signed: true };
    }
  }
  const criminalOffenceRule = bothAllow(signedRule, agreed.criminalOffenceRule);
  return {
    settings: { ...agreed, criminalOffenceRule },
    agreed,
    termsFrom: (since) => from.findLast(({ after }) => after < since)?.settings ?? first,
    major: taken?.major ?? told,
    taken,
    strict: signedRule !== agreed.criminalOffenceRule,
    signedRule,
  };
}

/** A dossier goes on with a later version: kept never longer than it was, and what came in came in by the way that was told. */
export const taking = (held: ProtocolSettings, later: ProtocolSettings): ProtocolSettings => ({
  ...later,
  retentionMonths: Math.min(held.retentionMonths, later.retentionMonths),
  statutoryChannel: held.statutoryChannel,
});

/** What two rules on criminal offences both allow without a yes: one of them, or nothing. */
export const bothAllow = (
  one: ProtocolSettings["criminalOffenceRule"],
  other: ProtocolSettings["criminalOffenceRule"],
): ProtocolSettings["criminalOffenceRule"] => (one === other ? one : "consent_only");

// What a counsellor writes down as signed never loosens what binds the counsellor.
const signs = (entry: Entry): boolean =>
  entry.kind === "signed" || (entry.kind === "step" && entry.step === "sign" && entry.by === "reporter");

/** A later version that is in force and that this dossier does not go by yet. */
export type Offer = {
  major: number;
  inForceOn: CivilDay;
  /** What holds now for whoever reads it, what that version says, and what would hold after a yes. */
  before: ProtocolSettings;
  says: ProtocolSettings;
  after: ProtocolSettings;
  /** Its limits differ from those of the agreement that was signed, and hold once a new one is. */
  strict: boolean;
};

export type Version = { major: number; inForceOn: CivilDay; settings: ProtocolSettings };

/** What decides beside the versions whether one is offered: never on a case that stays apart (decision 29). */
export type Standing = { today: CivilDay; standing: string; apart: boolean };

/** The newest version that may be taken now for an open case; null where there is none. */
export function offerOf(
  rules: Rules,
  versions: readonly Version[],
  { today, standing, apart }: Standing,
): Offer | null {
  if (apart || standing === "new" || standing === "closed") return null;
  const [newest] = versions
    .filter(({ major, inForceOn }) => major > rules.major && inForceOn <= today)
    .sort((a, b) => b.major - a.major);
  if (!newest) return null;
  const { major, inForceOn, settings: says } = newest;
  const after = taking(rules.agreed, says);
  const strict = says.criminalOffenceRule !== rules.signedRule;
  return { major, inForceOn, before: rules.settings, says, after, strict };
}
