import { protocols } from "#db/seed/protocols";
import { fieldsOf } from "~/domain/tenancy/agreements";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { type Answer, hidden, type Visitor } from "./visitor";

/** The form with which the office takes an employer in. */
export const admissionOf = (slug: string) => ({
  naam: "Openings B.V.",
  kort: "Openings",
  adres: slug,
  domein: "open.example",
  soort: "private",
  dienst: "310",
  ingehuurd: "420",
  cursisten: "0",
  telefoon: "06 0123 4599",
  vanaf: "2026-01-01",
});

/** The form of agreements, filled in as Noordzijl would, with one address for the reports. */
export function agreementsTo(mail: string): Record<string, string> {
  return fieldsOf(
    ProtocolSettings.parse({
      ...protocols.noordzijl,
      annualAddressee: { role: "directie", mail },
      quarterlyUpdate: "off",
      quarterlyAddressee: null,
    }),
  );
}

/** What stands on the invoices, as it was agreed. */
export function buyerAs({ kvk = "", invoiceEmail: mail = "" }: Record<string, string>) {
  const where = { adres: "Kade 1, 3500 AA Utrecht", land: "NL" };
  return {
    doe: "gegevens",
    naam: "Openings B.V.",
    ...where,
    kvk,
    btw: "",
    mail,
    inkoop: "",
    kostenplaats: "",
  };
}

/** Writes to somebody through the form at an address, open to all or by a trial link; gives the receipt. */
export async function sendReport(
  visitor: Visitor,
  path: string,
  counsellorId: string,
  story: string,
): Promise<Answer> {
  const at = `${path}?taal=nl`;
  const form = await visitor.get(at);
  const typed = { doe: "nakijken", verhaal: story, wie: counsellorId, bereik: "code" };
  const check = await visitor.post(at, { sleutel: hidden(form.text, "sleutel"), ...typed });
  return visitor.post(at, { sleutel: hidden(check.text, "sleutel"), doe: "versturen", akkoord: "ja" });
}
