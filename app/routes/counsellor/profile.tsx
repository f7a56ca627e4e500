import { changesForPanels } from "~/domain/accounts/decisions";
import {
  beAway,
  beBack,
  declare,
  fileCertificate,
  ownProfile,
  setHours,
  setLanguages,
  setProvinces,
} from "~/domain/accounts/profile";
import {
  AbsenceForm,
  AbsenceStart,
  CertificateForm,
  HOURS_ROWS,
  HoursForm,
  LanguagesForm,
  type ProfileProblem,
  SPOKEN,
  TieForm,
} from "~/domain/accounts/profile-schema";
import { PROVINCES } from "~/domain/places/schema";
import { today } from "~/domain/product-clock";
import { promise } from "~/domain/tenancy/going-live/commands";
import { ownLetters } from "~/domain/tenancy/going-live/letter";
import { PROMISES } from "~/domain/tenancy/going-live/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { goTo, notFound } from "~/http/refusals";
import { ProfileView } from "~/ui/counsellor/profile";
import { StaffShell } from "~/ui/staff/shell";
import { profileWords } from "~/words/nl/profile";

export const handle = { face: "staff", title: "Uw profiel, Tweespoor" };

const FLASHES = [
  "certificate",
  "languages",
  "travel",
  "hours",
  "absence",
  "back",
  "ticks",
  "declared",
] as const;
type Flash = (typeof FLASHES)[number];

export const loader = counsellorDoor.loader(async (context) => page(context, null));

async function page({ tx, me, request, posted }: CounsellorContext, problem: ProfileProblem | null) {
  const day = await today(tx);
  return {
    name: me.name,
    profile: await ownProfile(tx, me.id, day),
    letters: (await ownLetters(tx)).map(({ tenantId, signed, outdated }) => ({
      tenantId,
      signed: signed && { who: signed.who, on: signed.on },
      outdated,
    })),
    changes: (await changesForPanels(tx)).map(({ id, kind, person, employer, takesEffectAt }) => ({
      id,
      title: profileWords.changes.kinds[kind](person ?? "", employer ?? ""),
      takesEffectAt,
    })),
    today: day,
    flash: problem ? null : flashIn(request, FLASHES),
    problem,
    typed: problem ? Object.fromEntries(posted) : {},
  };
}

export const action = counsellorDoor.action(async (context) => {
  const outcome = await deed(context);
  if ("problem" in outcome) return data(await page(context, outcome.problem), { status: 422 });
  return goTo(`/werkplek/profiel?gedaan=${outcome.flash}`);
});

async function deed(context: CounsellorContext): Promise<{ flash: Flash } | { problem: ProfileProblem }> {
  const { tx, me, posted } = context;
  const field = (name: string) => posted.get(name) ?? "";
  switch (posted.get("doe")) {
    case "certificaat": {
      const form = CertificateForm.safeParse({
        number: field("nummer"),
        validFrom: field("vanaf"),
        validUntil: field("totmet"),
        tracks: ["unwanted_behaviour", "integrity"].filter((track) => field(`spoor-${track}`) === "ja"),
      });
      if (!form.success) return { problem: "certificate" };
      await fileCertificate(tx, me.id, form.data);
      return { flash: "certificate" };
    }
    case "talen": {
      const languages = LanguagesForm.safeParse(SPOKEN.filter((code) => field(`taal-${code}`) === "ja"));
      if (!languages.success) return { problem: "languages" };
      await setLanguages(tx, me.id, languages.data);
      return { flash: "languages" };
    }
    case "provincies":
      await setProvinces(
        tx,
        me.id,
        PROVINCES.filter((one) => field(`provincie-${one}`) === "ja"),
      );
      return { flash: "travel" };
    case "uren": {
      const rows = Array.from({ length: HOURS_ROWS }, (_, at) => ({
        from: field(`van-${at}`),
        to: field(`tot-${at}`),
        start: field(`begin-${at}`),
        end: field(`eind-${at}`),
      }));
      const hours = HoursForm.safeParse(rows.filter((row) => row.from !== "" || row.to !== ""));
      if (!hours.success) return { problem: "hours" };
      await setHours(tx, me.id, hours.data);
      return { flash: "hours" };
    }
    case "afwezig": {
      const form = AbsenceForm.safeParse({ from: field("weg-van"), until: field("weg-tot") });
      if (!form.success || form.data.until < (await today(tx))) return { problem: "absence" };
      await beAway(tx, me.id, form.data.from, form.data.until);
      return { flash: "absence" };
    }
    case "terug": {
      const from = AbsenceStart.safeParse(field("weg-van"));
      if (from.success) await beBack(tx, me.id, from.data);
      return { flash: "back" };
    }
    default:
      return ofEmployer(context);
  }
}

async function ofEmployer({ tx, me, posted }: CounsellorContext) {
  const { employers } = await ownProfile(tx, me.id, await today(tx));
  const employer = employers.find((one) => one.id === posted.get("werkgever"));
  if (!employer) return notFound();
  const place = { me: me.id, tenantId: employer.id };
  if (posted.get("doe") === "gelezen") {
    const made = PROMISES.filter((one) => posted.get(one) === "ja");
    await promise(tx, me, employer.id, made);
    return { flash: "ticks" as const };
  }
  const tie = TieForm.safeParse(posted.get("band") ?? "");
  if (posted.get("doe") !== "verklaren") return notFound();
  if (!tie.success) return { problem: "tie" as const };
  await declare(tx, place, { conflict: posted.get("belang") === "ja", tie: tie.data });
  return { flash: "declared" as const };
}

export default function Profile() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek/profiel" narrow>
      <ProfileView {...shown} />
    </StaffShell>
  );
}
