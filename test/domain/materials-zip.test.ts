import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/intake/schema";
import { materialsZip } from "~/pdf/materials/set";
import { material } from "./material-cases";

describe("everything of one employer in one file", () => {
  const inAll = LANGUAGES.map((language) => material(language));
  let zip: Uint8Array;
  let again: Uint8Array;
  let work: NodeJS.CpuUsage;

  beforeAll(async () => {
    zip = await materialsZip(inAll, null);
    const began = process.cpuUsage();
    again = await materialsZip(inAll, null);
    work = process.cpuUsage(began);
  });

  test("has each piece in each language under a name that says which, and no day", () => {
    const files = Object.keys(unzipSync(zip)).sort();
    expect(files).toHaveLength(30);
    expect(files).toContain("flyer-noordzijl-pl-v3.pdf");
    expect(files).toContain("poster-drukker-noordzijl-en-v3.pdf");
    expect(files).toContain("teksten-noordzijl-nl-v3.txt");
    expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
  });

  test("says what is left out and why, where a language may not be printed", async () => {
    const files = unzipSync(await materialsZip([], "Er is nu geen drukwerk in het Pools."));
    expect(Object.keys(files)).toEqual(["wat-ontbreekt.txt"]);
    expect(Buffer.from(files["wat-ontbreekt.txt"] ?? []).toString()).toBe(
      "Er is nu geen drukwerk in het Pools.\n",
    );
  });

  test("takes less than three seconds of work, however busy the machine is", () => {
    expect((work.user + work.system) / 1000).toBeLessThan(3000);
    expect(zip.length).toBeLessThan(1_500_000);
  });
});
