import { describe, expect, test } from "vitest";
import type { Track } from "~/domain/intake/schema";
import { candidateFromPublic, explain, route } from "~/domain/routing/policy";
import type { Candidate, Wishes } from "~/domain/routing/schema";

const UB: Track = "unwanted_behaviour";
const IN: Track = "integrity";
const NO_WISH: Wishes = {
  counsellor: "",
  gender: "",
  language: "",
  exclude: "",
  about: "unwanted_behaviour",
  refuseDeputy: false,
};
const wish = (wishes: Partial<Wishes>): Wishes => ({ ...NO_WISH, ...wishes });

const READY = { onPanel: true, affiliated: true, keyReady: true, present: true, conflicted: false };
const person = (
  id: string,
  facts: Pick<Candidate, "gender" | "languages" | "tracks" | "rank">,
): Candidate => ({
  ...READY,
  id,
  name: id,
  ...facts,
});
const marijke = person("marijke", { gender: "w", languages: ["nl", "en"], tracks: [UB, IN], rank: 1 });
const tjeerd = person("tjeerd", { gender: "m", languages: ["nl", "en", "de"], tracks: [UB, IN], rank: 2 });
const agata = person("agata", { gender: "w", languages: ["nl", "pl", "en"], tracks: [UB], rank: 1 });
const ruben = person("ruben", { gender: "m", languages: ["nl", "en"], tracks: [UB, IN], rank: 3 });
const hanneke = person("hanneke", { gender: "w", languages: ["nl"], tracks: [IN], rank: 1 });
const kerim = person("kerim", { gender: "m", languages: ["nl", "tr", "en"], tracks: [], rank: 0 });
const deLinde = [marijke, tjeerd, kerim];
const oosterwaarde = [{ ...marijke, rank: 2 }, ruben, hanneke];
const noordzijl = [agata, tjeerd, ruben];

describe("the panels of domain.md 7", () => {
  test("S4-02: integrity at Noordzijl goes to Tjeerd, although only Agata speaks Polish", () => {
    expect(route(noordzijl, wish({ about: "integrity" }))).toMatchObject({
      ok: true,
      primary: "tjeerd",
      track: IN,
    });
    expect(route(noordzijl, wish({ about: "integrity", language: "pl" }))).toEqual({
      ok: false,
      standsInTheWay: "language",
      because: ["not_certified", "other_language"],
    });
  });

  test("decision 31: a wish for Polish about unwanted behaviour goes to Agata, with a deputy who speaks none", () => {
    expect(route(noordzijl, wish({ language: "pl" }))).toEqual({
      ok: true,
      primary: "agata",
      deputy: "tjeerd",
      track: UB,
      because: ["certified", "language"],
    });
  });

  test("S4-02: Kerim's certificate has expired: never, not even by name, not even as deputy", () => {
    expect(route(deLinde, NO_WISH)).toMatchObject({ primary: "marijke", deputy: "tjeerd" });
    expect(route([marijke, kerim], NO_WISH)).toMatchObject({ primary: "marijke", deputy: null });
    expect(route(deLinde, wish({ counsellor: "kerim" }))).toMatchObject({
      ok: false,
      standsInTheWay: "counsellor",
    });
    expect(route([kerim], NO_WISH)).toEqual({
      ok: false,
      standsInTheWay: "panel",
      because: ["not_certified"],
    });
  });

  test("decision 31: between Ruben and Tjeerd the day's rank decides, then the id", () => {
    expect(route(noordzijl, wish({ gender: "m" }))).toMatchObject({ primary: "tjeerd", deputy: "ruben" });
    expect(route([agata, tjeerd, { ...ruben, rank: 1 }], wish({ gender: "m" }))).toMatchObject({
      primary: "ruben",
    });
    expect(route([agata, { ...tjeerd, rank: 3 }, ruben], wish({ gender: "m" }))).toMatchObject({
      primary: "ruben",
    });
  });

  test("S3-06: the reporter may ask for a woman or a man; the deputy need not be one", () => {
    expect(route(deLinde, wish({ gender: "m" }))).toMatchObject({ primary: "tjeerd", deputy: "marijke" });
    expect(route(deLinde, wish({ gender: "w" }))).toMatchObject({ primary: "marijke", deputy: "tjeerd" });
    expect(route([marijke], wish({ gender: "m" }))).toMatchObject({ ok: false, standsInTheWay: "gender" });
  });

  test("S4-02: Hanneke, certified for integrity alone, reads nothing about behaviour", () => {
    expect(route([hanneke], NO_WISH)).toMatchObject({ ok: false, standsInTheWay: "panel" });
    expect(route(oosterwaarde, wish({ about: "integrity", exclude: "marijke" }))).toMatchObject({
      primary: "ruben",
      deputy: "hanneke",
    });
  });

  test("decision 31: the named person comes before both tracks and rank", () => {
    expect(route(noordzijl, wish({ counsellor: "agata" }))).toMatchObject({
      primary: "agata",
      deputy: "tjeerd",
    });
    expect(route(noordzijl, wish({ counsellor: "ruben", refuseDeputy: true }))).toMatchObject({
      primary: "ruben",
      deputy: null,
      because: ["certified", "both_tracks", "chosen_person", "deputy_refused"],
    });
  });

  test("S1-07 S1-09: a declared conflict shuts out primary and deputy, a former tie does not", () => {
    const tied = { ...tjeerd, conflicted: true };
    expect(route([marijke, tied], NO_WISH)).toMatchObject({ primary: "marijke", deputy: null });
    expect(route([tied], wish({ counsellor: "tjeerd" }))).toMatchObject({
      ok: false,
      standsInTheWay: "panel",
    });
    expect(route([tjeerd], NO_WISH)).toMatchObject({ ok: true, primary: "tjeerd" });
  });
});

describe("both tracks and 'weet ik niet' (decision 31)", () => {
  test("'weet ik niet' takes both tracks first, whatever the rank, and is content with behaviour", () => {
    expect(route(noordzijl, wish({ about: "unknown" }))).toMatchObject({ primary: "tjeerd", track: UB });
    expect(route(noordzijl, wish({ about: "unknown", language: "pl" }))).toMatchObject({ primary: "agata" });
    expect(route([hanneke], wish({ about: "unknown" }))).toMatchObject({
      ok: false,
      standsInTheWay: "panel",
    });
  });

  test("'both' wants both tracks of the primary as long as somebody who may read has them", () => {
    expect(route(noordzijl, wish({ about: "both", language: "pl" }))).toMatchObject({
      standsInTheWay: "language",
    });
    expect(route([agata, hanneke], wish({ about: "both" }))).toMatchObject({ primary: "agata", track: UB });
    expect(route([agata, tjeerd], wish({ about: "both" }))).toMatchObject({
      primary: "tjeerd",
      deputy: "agata",
    });
    expect(route([agata, tjeerd], wish({ about: "both", exclude: "tjeerd" }))).toMatchObject({
      primary: "agata",
    });
  });
});

describe("which wish stands in the way (decision 31)", () => {
  test("the first single one that helps, in the order person, gender, language, exclusion", () => {
    const all = wish({ counsellor: "agata", gender: "m" });
    expect(route(noordzijl, all)).toMatchObject({ standsInTheWay: "counsellor" });
    expect(route([agata, { ...tjeerd, present: false }], all)).toMatchObject({ standsInTheWay: "gender" });
    expect(route([agata], wish({ exclude: "agata" }))).toMatchObject({ standsInTheWay: "exclude" });
    expect(route([agata], wish({ gender: "m", language: "de" }))).toMatchObject({ standsInTheWay: "panel" });
    expect(route([], NO_WISH)).toEqual({ ok: false, standsInTheWay: "panel", because: [] });
  });
});

describe("what the desk and the public face see", () => {
  test("decision 19: one boolean is enough to route, and gives the same answer", () => {
    const seen = noordzijl.map(({ id, name, gender, languages, tracks, rank }) =>
      candidateFromPublic({ id, name, gender, languages, tracks, rank, available: id !== "tjeerd" }),
    );
    const known = noordzijl.map((one) => (one.id === "tjeerd" ? { ...one, keyReady: false } : one));
    for (const about of ["unwanted_behaviour", "integrity", "both", "unknown"] as const) {
      const { ok, ...told } = route(seen, wish({ about }));
      expect(ok).toBe(true);
      expect(told).toEqual({ ...route(known, wish({ about })), ok: undefined });
    }
  });

  test("every counsellor gets an outcome or her first obstacle, best rank first", () => {
    const panel = [
      ruben,
      { ...agata, onPanel: false, keyReady: false },
      { ...tjeerd, present: false },
      marijke,
      kerim,
      { ...hanneke, tracks: [UB], rank: 9 },
      { ...ruben, id: "x", name: "x", rank: 8 },
    ];
    expect(explain(panel, wish({ gender: "m" })).map(({ id, outcome }) => [id, outcome])).toEqual([
      ["kerim", "not_certified"],
      ["agata", "not_on_panel"],
      ["marijke", "deputy"],
      ["tjeerd", "absent"],
      ["ruben", "chosen"],
      ["x", "possible"],
      ["hanneke", "other_gender"],
    ]);
  });
});
