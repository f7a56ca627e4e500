import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { fileReport, hidden, returnWith, type Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { borrowEnv, enter } from "./people";

const house = sharedHouse();
beforeAll(() => borrowEnv(house));

const AGATA = "a.wisniewska@tweespoor.example";
const AT = "/mijn-melding?taal=nl";

type Both = { agata: Visitor; path: string; reporter: Visitor };

/** A report of its own that Agata accepted and answered, from both sides. */
async function both(): Promise<Both> {
  const { id, visitor: agata } = await enter(house, AGATA);
  const { code } = await fileReport(house, "noordzijl", { verhaal: "De docent stuurt berichten.", wie: id });
  const [row] = await house.sql<{ dossier_id: string }>(
    "owner",
    "select g.dossier_id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  const path = `/werkplek/dossiers/${row?.dossier_id}`;
  await agata.post(path, { doe: "kiezen", keuze: "aannemen" });
  const formulier = hidden((await agata.get(path)).text, "formulier");
  await agata.post(path, { doe: "bericht", bericht: "Dank u.", formulier });
  return { agata, path, reporter: await returnWith(house, code) };
}

const deed = (fields: Record<string, string>) => ({ doe: "stap", ...fields });

async function counsellorDoes({ agata, path }: Both, ...deeds: Record<string, string>[]): Promise<void> {
  for (const one of deeds) {
    const formulier = hidden((await agata.get(path)).text, "formulier");
    const answer = await agata.post(path, { formulier, ...one });
    if (answer.status !== 303) throw new Error(`${JSON.stringify(one)} was refused with ${answer.status}`);
  }
}

async function reporterDoes({ reporter }: Both, fields: Record<string, string>) {
  const formulier = hidden((await reporter.get(AT)).text, "formulier");
  return reporter.post(AT, { formulier, ...fields });
}

const pageOf = async ({ reporter }: Both) => (await reporter.get(AT)).text;

const EXPLAINED = deed({ stap: "explain", "a.how": "written", "a.limits": "ja" });
const FITS = deed({ stap: "judge_fit", "a.together": "ja", "a.outline": "" });
const DESCRIBED = deed({ stap: "describe", "a.text": "De docent stuurt u berichten." });
const OFFERED = deed({ stap: "offer" });

/** The agreement signed with what the page showed. */
const sign = async (on: Both, name = "") =>
  reporterDoes(on, deed({ stap: "sign", naam: name, tekst: hidden(await pageOf(on), "tekst") }));

describe("the reporter on the way of an own report, over HTTP", () => {
  test("S1-17 S0-09: the agreement is signed without identity, with the words that were shown", async () => {
    const on = await both();
    await counsellorDoes(on, EXPLAINED, FITS);
    expect(await pageOf(on)).toContain("U bent aan de beurt: lees de overeenkomst");
    const stale = await reporterDoes(on, deed({ stap: "sign", naam: "", tekst: "0".repeat(64) }));
    expect(stale.status).toBe(422);
    expect(stale.text).toContain("Uw ja is niet vastgelegd.");
    const long = await reporterDoes(on, deed({ stap: "sign", naam: "x".repeat(81), tekst: "" }));
    expect(long.status).toBe(422);
    expect(long.text).toContain("x".repeat(81));

    expect((await on.reporter.get("/mijn-melding/overeenkomst?taal=pl")).text).toContain("Umowa zaufania");
    expect((await sign(on, "Vlinder")).status).toBe(303);
    const signed = await on.reporter.get("/mijn-melding/overeenkomst?taal=en");
    // What was signed stays in the language in which it was read.
    expect(signed.text).toContain('lang="nl"><h1>Vertrouwensovereenkomst');
    expect(signed.text).toContain("Vlinder");
    expect(await pageOf(on)).toContain("Getekend op");
  });

  test("S0-10 S0-11: describe, change, approve; a later text voids the yes visibly", async () => {
    const on = await both();
    await counsellorDoes(on, EXPLAINED, FITS);
    await sign(on);
    await counsellorDoes(on, DESCRIBED);
    expect(await pageOf(on)).not.toContain("De docent stuurt u berichten.");
    await counsellorDoes(on, OFFERED);
    expect(await pageOf(on)).toContain("De docent stuurt u berichten.");

    const empty = await reporterDoes(on, deed({ stap: "ask_change", "a.words": " " }));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('href="#ask_change-words"');
    await reporterDoes(on, deed({ stap: "ask_change", "a.words": "Het was in september." }));
    const late = await reporterDoes(on, deed({ stap: "ask_change", "a.words": "En ook in oktober." }));
    expect(late.status).toBe(422);
    expect(late.text).toContain("En ook in oktober.");

    const second = deed({ stap: "describe", "a.text": "In september stuurde de docent u berichten." });
    await counsellorDoes(on, second, OFFERED);
    await reporterDoes(on, deed({ stap: "approve" }));
    expect(await pageOf(on)).toContain("U bent aan de beurt: wilt u begeleiding?");
    await counsellorDoes(on, deed({ stap: "describe", "a.text": "Weer anders." }), OFFERED);
    expect(await pageOf(on)).toContain("De tekst is veranderd. Uw goedkeuring geldt niet meer.");
  });

  test("S2-19 S2-24: choosing, a yes and taking it back; what was written down as said is disputed", async () => {
    const on = await both();
    await counsellorDoes(on, EXPLAINED, FITS);
    await sign(on);
    await counsellorDoes(on, DESCRIBED, OFFERED);
    await reporterDoes(on, deed({ stap: "approve" }));
    const [{ day } = { day: "" }] = await house.sql<{ day: string }>(
      "owner",
      "select app.today()::text as day",
    );
    await counsellorDoes(on, deed({ stap: "give_mandate", "a.goal": "", gezegd: day, hoe: "mondeling" }));
    const written = await pageOf(on);
    expect(written).toContain("U zei dit in een gesprek");
    const entry = /value="kloptniet"\/>.*?name="op"[^>]*value="([^"]+)"/s.exec(written)?.[1] ?? "";
    await reporterDoes(on, { doe: "kloptniet", op: entry, woorden: "Ik twijfelde nog." });
    expect(await pageOf(on)).toContain("U zei dat dit niet klopt. Het geldt niet meer.");
  });

  test("S4-14: a report is withdrawn at any moment, and then only kept or destroyed", async () => {
    const on = await both();
    expect((await reporterDoes(on, deed({ stap: "withdraw" }))).status).toBe(303);
    expect(await pageOf(on)).toContain("U hebt uw melding ingetrokken");
    await counsellorDoes(on, deed({ stap: "close_withdrawn", "a.offered": "ja", "a.reason": "withdrawn" }));
    expect(await pageOf(on)).toContain("Ik wil verder praten");
    expect((await reporterDoes(on, deed({ stap: "reopen" }))).status).toBe(303);
    expect(await pageOf(on)).not.toContain("Ik wil verder praten");
  });

  test("S2-09 S2-14: not for here is decided together; the letter to take along opens for its own reporter only", async () => {
    const on = await both();
    const unfit = deed({
      stap: "judge_unfit",
      "a.reason": "labour_conflict",
      "a.words": "De vakbond helpt.",
    });
    await counsellorDoes(on, EXPLAINED, unfit);
    expect(await pageOf(on)).toContain("De vakbond helpt.");
    await reporterDoes(on, deed({ stap: "agree_unfit" }));
    const refer = {
      stap: "refer", "a.target": "union", "a.who": "", "a.discussed": "ja", "a.agreed": "yes", "a.letter": "Beste lezer, help deze persoon.",
    }; // biome-ignore format: a form in one look
    await counsellorDoes(on, deed(refer));
    const [letter = ""] = /\/mijn-melding\/brief\/[0-9a-f-]+/.exec(await pageOf(on)) ?? [];
    expect((await on.reporter.get(letter)).text).toContain("help deze persoon");
    const other = await both();
    expect((await other.reporter.get(letter)).status).toBe(303);
  });

  test("what was typed before the session ended stands in its own form again (decision 25)", async () => {
    const { id } = await enter(house, AGATA);
    const { code } = await fileReport(house, "noordzijl", { verhaal: "De docent.", wie: id });
    const reporter = await returnWith(house, code);
    const formulier = hidden((await reporter.get(AT)).text, "formulier");
    reporter.cookies.delete("r");
    const late = { formulier, doe: "stap", stap: "object_unfit", "a.words": "Het past hier wel." };
    const asked = await reporter.post(AT, late);
    const back = await reporter.post(AT, { doe: "openen", code, bewaard: hidden(asked.text, "bewaard") });
    expect(back.status).toBe(200);
    expect(back.text).toContain("Wat u schreef, staat er nog.");
    expect(back.text).toContain("Het past hier wel.");
  });
});
