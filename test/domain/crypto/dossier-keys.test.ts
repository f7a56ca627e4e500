import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  fieldContext,
  grantContext,
  newDek,
  openGrant,
  openJson,
  sealGrant,
  sealJson,
} from "~/crypto/dossier-keys.server";
import { newBoxPair, OpenFailed, sealText } from "~/crypto/primitives.server";

const story = { story: "Kanarie-7f3a: het begon in maart", wishes: ["rust"], at: null };
const field = {
  tenant: "t1",
  dossier: "d1",
  table: "record",
  record: "r1",
  field: "body",
  dekEpoch: 1,
  rowVersion: 1,
};
const grant = {
  tenant: "t1",
  dossier: "d1",
  subjectType: "counsellor",
  subjectId: "c1",
  subjectKeyEpoch: 1,
  dekEpoch: 1,
};

describe("a sealed field", () => {
  const dek = newDek();
  const sealed = sealJson(dek, story, fieldContext(field));

  test("opens where it was written", () => {
    expect(openJson(dek, sealed, fieldContext(field))).toEqual(story);
  });

  test.each([
    { tenant: "t2" },
    { dossier: "d2" },
    { table: "message" },
    { record: "r2" },
    { field: "title" },
    { dekEpoch: 2 },
    { rowVersion: 2 },
    { record: "r1body", field: "" },
  ])("does not open when moved to %o", (elsewhere) => {
    expect(() => openJson(dek, sealed, fieldContext({ ...field, ...elsewhere }))).toThrow(OpenFailed);
  });

  test("does not open with the key of another dossier, nor in the place of a grant", () => {
    expect(() => openJson(newDek(), sealed, fieldContext(field))).toThrow(OpenFailed);
    expect(() => openJson(dek, sealed, grantContext(grant))).toThrow(OpenFailed);
  });

  test("text that is no JSON fails without quoting itself", () => {
    const noJson = sealText(dek, story.story, fieldContext(field));
    let caught: unknown;
    try {
      openJson(dek, noJson, fieldContext(field));
    } catch (failure) {
      caught = failure;
    }
    expect(caught).toBeInstanceOf(OpenFailed);
    expect(inspect(caught, { showHidden: true })).not.toContain("Kanarie");
  });

  test("hides the length of short values", () => {
    expect(sealJson(dek, {}, fieldContext(field)).length).toBe(sealed.length);
  });
});

describe("a grant", () => {
  const reader = newBoxPair();
  const dek = newDek();
  const sealed = sealGrant(reader.pk, dek, grantContext(grant));

  test("gives its reader the key of the dossier", () => {
    expect(openGrant(reader, sealed, grantContext(grant))).toEqual(dek);
  });

  test.each([
    { tenant: "t2" },
    { dossier: "d2" },
    { subjectType: "reporter" },
    { subjectId: "c2" },
    { subjectKeyEpoch: 2 },
    { dekEpoch: 2 },
  ])("does not open when moved to %o", (elsewhere) => {
    expect(() => openGrant(reader, sealed, grantContext({ ...grant, ...elsewhere }))).toThrow(OpenFailed);
  });

  test("after a handover the old counsellor opens neither the new grant nor what is written since", () => {
    const successor = newBoxPair();
    const nextDek = newDek();
    const next = { ...grant, subjectId: "c2", dekEpoch: 2 };
    const handedOver = sealGrant(successor.pk, nextDek, grantContext(next));
    const written = sealJson(nextDek, story, fieldContext({ ...field, dekEpoch: 2 }));
    expect(openGrant(successor, handedOver, grantContext(next))).toEqual(nextDek);
    expect(() => openGrant(reader, handedOver, grantContext(next))).toThrow(OpenFailed);
    expect(() => openJson(dek, written, fieldContext({ ...field, dekEpoch: 2 }))).toThrow(OpenFailed);
  });
});
