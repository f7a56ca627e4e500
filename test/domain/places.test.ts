import { expect, test } from "vitest";
import { faceOf } from "~/http/places";

test("an address belongs to its face in whatever case it is written, as the framework finds its page (decision 8)", () => {
  for (const path of ["/inloggen", "/INLOGGEN", "/Werkplek/dossiers/1", "/bEheer"])
    expect([path, faceOf(path)]).toEqual([path, "staff"]);
  for (const path of ["/mijn-melding", "/MIJN-MELDING", "/m/beheer", "/inloggenx"])
    expect([path, faceOf(path)]).toEqual([path, "public"]);
});
