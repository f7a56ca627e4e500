import { protocols } from "#db/seed/protocols";
import type { ReporterPage, Turn } from "~/domain/dossier/schema";
import { type EmployerPage, IntakeForm, type PanelMember } from "~/domain/intake/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { viewed } from "./course-cases";

export const AGATA: PanelMember = {
  id: "0190a000-0000-7000-8000-000000000001",
  name: "Agata Wiśniewska-Bos",
  gender: "w",
  languages: ["nl", "pl", "en"],
  hours: [{ from: 1, to: 4, start: "9.00", end: "20.00" }],
  tracks: ["unwanted_behaviour"],
  tie: null,
};
export const TJEERD: PanelMember = {
  ...AGATA,
  id: "0190a000-0000-7000-8000-000000000002",
  name: "Tjeerd van Wolde",
  gender: "m",
  languages: ["nl", "en", "de"],
  tie: "Tjeerd werkte tot 2021 bij een leverancier van Noordzijl.",
};
export const DUE = { day: "2026-11-24", hour: 17 };
export const PAGE: EmployerPage = {
  slug: "noordzijl",
  name: "Noordzijl Fulfilment B.V.",
  shortName: "Noordzijl",
  boardName: "de directie",
  relations: ["employee", "temp_agency_worker"],
  phone: "06 0123 4510",
  panel: [AGATA, TJEERD],
  atWork: [],
  firstContact: DUE,
  criminalOffenceRule: "consent_only",
  retentionMonths: 24,
  hiresThroughAgency: true,
  statutoryChannel: "none",
  hasMinors: false,
  contextFigures: false,
  documents: ["flyer"],
  lastDay: null,
  canWrite: true,
};
export const FORM = IntakeForm.parse({
  story: "Hij schreeuwt.\n\nElke dag.",
  reach: "call",
  phone: "06 0123 4567",
});
export const NETWORK = { networkName: "het netwerkbureau", networkPhone: "06 0123 4500" };

export const SETTINGS = ProtocolSettings.parse(protocols.noordzijl);

export function reporterPage(turn: Turn): ReporterPage {
  return {
    employer: "Noordzijl",
    slug: "noordzijl",
    phone: PAGE.phone,
    counsellor: AGATA,
    deputy: TJEERD,
    passedOnBy: null,
    asksAgain: null,
    turn,
    messages: [
      { id: "1", from: "counsellor", author: AGATA.name, at: "2026-11-20T08:30:00Z", text: "Dank u." },
    ],
    looks: [{ day: "2026-11-20", who: AGATA.name, act: "answered" }],
    openedOn: "2026-11-18",
    files: [],
    possibleReaders: [],
    keeping: { destroyOn: "2029-11-20", hold: null, wish: false },
    appointment: null,
    handover: null,
    notice: { wanted: false, mail: "" },
    contactDue: DUE,
    dossierId: "d1",
    cases: [{ no: 1, track: "unwanted_behaviour", current: true }],
    track: "unwanted_behaviour",
    settings: SETTINGS,
    documents: {
      papers: [
        { kind: "conductProtocol", number: "1.0", inForceOn: "2026-01-01", of: ["receipt"] },
        { kind: "complaintsRegulation", number: "1.1", inForceOn: "2026-03-01", of: ["receipt", "facts"] },
      ],
      factsOn: "2026-09-01",
      formalAddressee: SETTINGS.formalAddressee,
      formalAddresseeAlternative: SETTINGS.formalAddresseeAlternative,
    },
    taken: null,
    offer: null,
    today: "2026-11-24",
    course: viewed("unwanted_behaviour", "reporter", ["accept", "make_contact"]),
  };
}
