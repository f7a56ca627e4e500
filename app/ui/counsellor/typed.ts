import { CONTACT_WAYS } from "~/domain/dossier/schema";
import type { ProposalTyped } from "./appointment";
import type { DossierTyped } from "./problem";

type Fields = Readonly<Record<string, string>>;

/** The fields of the dossier's forms by the names they have in the HTML, for who comes back to what was typed. */
export function typedIn(fields: Fields): DossierTyped {
  const { bericht, regel, aantekening, soort, minuten, kort, vervolg } = fields;
  const way = CONTACT_WAYS.find((one) => one === fields.wijze);
  return {
    ...(bericht === undefined ? {} : { message: bericht }),
    ...(regel === undefined ? {} : { line: regel }),
    ...(aantekening === undefined ? {} : { note: aantekening }),
    ...(way ? { way } : {}),
    ...(soort === undefined ? {} : { kind: soort }),
    ...(minuten === undefined ? {} : { minutes: minuten }),
    ...(kort === undefined ? {} : { short: kort }),
    ...(vervolg === undefined ? {} : { followUp: vervolg }),
  };
}

/** The proposal for an appointment; null when these fields are of another form. */
export function proposalIn(fields: Fields): ProposalTyped | null {
  if (fields.plek === undefined && fields.vorm === undefined) return null;
  return {
    mode: fields.vorm ?? "",
    place: fields.plek || (fields.bekend ?? ""),
    neutral: (fields.neutraal ?? "") !== "",
    slots: [1, 2, 3].map((number) => ({
      day: fields[`dag${number}`] ?? "",
      time: fields[`tijd${number}`] ?? "",
    })),
  };
}
