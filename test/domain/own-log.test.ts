import { expect, test } from "vitest";
import { aboutInWords } from "~/words/nl/own-log";

test("a line of the employer's log is in words, whatever code it was kept with", () => {
  for (const [about, words] of [
    ["conductProtocol 1.0 agreed", "Protocol gewenst gedrag, versie 1.0, stemt in"],
    ["flyer 2.1", "Flyer voor medewerkers, versie 2.1"],
    ["complaintsRegulation CR-05 refused", "Klachtenreglement, niet overgenomen"],
    ["GL-08", "Klachtenreglement compleet"],
    ["yearly", "Kijk uw gegevens na"],
    [
      "retentionMonths formalAddressee",
      "Maanden dat een dossier blijft na het afsluiten, Wie klachten behandelt",
    ],
    ["Samira Haddad", "Samira Haddad"],
    ["", ""],
  ])
    expect(aboutInWords(about ?? "")).toBe(words);
});
