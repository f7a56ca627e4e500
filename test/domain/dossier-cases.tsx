import type { DossierPage } from "~/domain/dossier/schema";
import { DossierView } from "~/ui/counsellor/dossier";
import { viewed } from "./course-cases";

/** Monday 23 November 2026, 11.40 in Amsterdam. */
export const now = "2026-11-23T10:40:00.000Z";
export const tuesday = { day: "2026-11-24", hour: 17 };

export const dossier: DossierPage = {
  dossierId: "d2",
  name: "merel",
  handover: null,
  linked: null,
  places: [{ id: "p1", name: "Buurthuis De Dwarsbalk", town: "Amersfoort", province: "Utrecht" }],
  colleagues: [{ id: "c2", name: "Ruben Tjin-A-Loe" }],
  employer: "Vakopleiding De Linde B.V.",
  employerShort: "De Linde",
  track: "unwanted_behaviour",
  standing: "active",
  about: "unwanted_behaviour",
  relation: "student",
  allegedRole: "teacher_trainer",
  department: "Techniek",
  when: "",
  where: "lokaal <2>",
  language: "nl",
  reach: {
    reach: "call",
    phone: "0600000000",
    hours: "na 19.00 uur",
    voicemail: false,
    mail: "",
    callName: "",
  },
  receivedAt: "2026-11-21T18:42:00.000Z",
  messages: [
    { id: "m1", from: "reporter", author: "", at: "2026-11-21T18:42:00.000Z", text: "Een.\nTwee.\n\nDrie." },
    {
      id: "m2",
      from: "counsellor",
      author: "Marijke Oostveen",
      at: "2026-11-22T09:15:00.000Z",
      text: "Dank u.",
    },
    {
      id: "m3",
      from: "counsellor",
      author: "Tjeerd van Wolde",
      at: "2026-11-22T10:00:00.000Z",
      text: "Dag.",
    },
  ],
  log: [{ id: "l1", at: "2026-11-21T18:42:00.000Z", what: "received", detail: "Via de pagina" }],
  notes: { text: "Rustig aan.", savedAt: "2026-11-22T10:32:00.000Z" },
  firstContact: { due: tuesday, madeAt: null, met: null, way: null },
  answerDue: tuesday,
  waitingSince: null,
  rules: {
    sector: "education_private",
    hasMinors: true,
    criminalOffenceRule: "inform_board_with_knowledge",
    shortName: "De Linde",
    boardName: "de directie",
  },
  course: viewed("unwanted_behaviour", "counsellor", ["accept"]),
  breach: viewed("confidentiality", "counsellor", []),
  readers: [
    { name: "", role: "you" },
    { name: "Tjeerd van Wolde", role: "deputy" },
  ],
  appointment: null,
  files: [],
  keeping: { destroyOn: "2029-11-20", hold: null, wish: false },
  protocolMajor: 3,
  taken: null,
  documents: {
    papers: [
      { kind: "conductProtocol", number: "3.0", inForceOn: "2026-01-01", of: ["receipt"] },
      { kind: "complaintsRegulation", number: "2.1", inForceOn: "2026-02-01", of: ["receipt"] },
    ],
    factsOn: null,
    formalAddressee: {
      kind: "committee_internal",
      name: "Klachtencommissie De Linde",
      address: "Postbus 1, Utrecht",
      phone: "030 000 0600",
    },
    formalAddresseeAlternative: null,
  },
};
export const contacted: DossierPage = {
  ...dossier,
  firstContact: { due: tuesday, madeAt: "2026-11-22T09:15:00.000Z", met: true, way: "phone" },
  course: viewed("unwanted_behaviour", "counsellor", ["accept", "make_contact"]),
};

export const dossierView = (page: DossierPage, more: Partial<Parameters<typeof DossierView>[0]> = {}) => (
  <DossierView
    page={page}
    you="Marijke Oostveen"
    now={now}
    urgency="plain"
    part="gesprek"
    token="t1"
    problem={null}
    reason={null}
    activation={null}
    proof={null}
    proposal={{ problem: null, typed: null }}
    activationAddress="tweespoor.example/mijn-melding/activeren"
    error={null}
    typed={{}}
    drafts={{}}
    nobody={false}
    flash={null}
    {...more}
  />
);
