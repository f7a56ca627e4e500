import {
  accept, activate, ago, ahead, answer, CANARY, contact, handOver, log, note, own, photo, propose, type SeedReport, step, write,
} from "./script"; // biome-ignore format: the words of the script

/** A shift leader who threatens, told in Polish. */
const shiftLeader: SeedReport = {
  no: "8",
  stage: "contacted",
  stands: "in contact, by phone after 18.00",
  slug: "noordzijl",
  language: "pl",
  counsellor: "agata",
  arrives: {
    by: "link",
    form: {
      story: `Kierownik zmiany krzyczy na nas i grozi, że stracimy pracę i mieszkanie, jeśli będziemy narzekać. Nie chcę, żeby agencja wiedziała, że piszę. Mówcie mi ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "temp_agency_worker",
      allegedRole: "direct_manager",
      reach: "call",
      phone: "06 0123 4599",
      hours: "po 18.00",
      callName: CANARY,
      language: "pl",
    },
  },
  visits: [
    [
      6,
      accept,
      contact("phone", `Po 18.00 rozmawialiśmy dziesięć minut. ${CANARY} chce mówić po polsku.`),
      note(`${CANARY} mieszka w domu van het uitzendbureau. Nooit bellen voor 18.00 uur.`),
    ],
    [
      2,
      log(
        "called",
        25,
        `${CANARY} vertelde meer over de nachtploeg. Volgende keer de werkwijze uitleggen.`,
        ahead(3),
      ),
    ],
  ],
};

/** Talking it over before anything is official, with a photo. */
const payslip: SeedReport = {
  no: "9",
  stage: "sparring",
  stands: "sparring, not official yet",
  slug: "noordzijl",
  language: "pl",
  counsellor: "tjeerd",
  arrives: {
    by: "link",
    form: {
      story: `Na pasku wypłaty są inne godziny niż przepracowałem, a zabezpieczenia przy taśmie są wyłączone. Mam zdjęcia. Pseudonim ${CANARY}.`,
      about: "integrity",
      relation: "temp_agency_worker",
    },
  },
  visits: [
    [
      8,
      accept,
      answer(`Dzień dobry, ${CANARY}. Dziękuję za wiadomość. Pomaga mi tłumacz, który też obiecał milczeć.`),
    ],
    [
      6,
      photo("tasma.jpg"),
      write(`To zdjęcie zrobiłem we wtorek na nocnej zmianie. ${CANARY}`),
      step("explain", { how: "written", not_official: true, limits: true }),
      step("judge_fit", {
        together: true,
        outline: `Uren op de loonstrook, beveiliging van de band uit (${CANARY})`,
      }),
      step("refer", { target: "labour_inspectorate", discussed: true, agreed: "later" }),
      step("refer", { target: "hvk", discussed: true, agreed: "later" }),
    ],
    [
      2,
      own("sign"),
      answer(`Dziękuję, ${CANARY}. W przyszłym tygodniu sprawdzimy razem, co to dokładnie jest.`),
      note(`Nog nagaan: is er een meldplicht? Tolk inplannen. ${CANARY} werkt 's nachts.`),
    ],
  ],
};

/** A dispute about work, begun with Ruben and taken over by Agata when he was away. */
const roster: SeedReport = {
  no: "10",
  stage: "referred",
  stands: "referred, handed over to Agata",
  slug: "noordzijl",
  language: "nl",
  counsellor: "ruben",
  arrives: {
    by: "counsellor",
    on: ago(20),
    form: {
      channel: "phone",
      time: "09:20",
      story: `Mijn rooster is weer veranderd en mijn contract wordt niet verlengd vanwege de reorganisatie. Ik ben het er niet mee eens. (${CANARY})`,
      about: "unwanted_behaviour",
      language: "nl",
      phone: "06 0123 4544",
      hours: "na de vroege dienst, vanaf 15.00 uur",
      voicemail: false,
      callName: CANARY,
      spoken: true,
    },
  },
  visits: [
    [20, activate, step("explain", { how: "spoken", limits: true })],
    [
      16,
      answer(
        `Beste ${CANARY}, ik ben de komende weken afwezig. Mijn collega Agata kan u verder helpen, als u dat goed vindt.`,
      ),
      propose("agata", "absence"),
    ],
    [
      12,
      handOver("agata"),
      accept,
      answer(`Beste ${CANARY}, ik las wat u met Ruben besprak. Ik bel u morgen na 15.00 uur.`),
    ],
    [
      8,
      log("called", 35, `${CANARY} wil vooral weten of het contract zo mag eindigen.`),
      step("judge_unfit", {
        reason: "labour_conflict",
        words: `Dit gaat over uw contract en uw rooster, ${CANARY}. Daar kan een vakbond of het Juridisch Loket u beter bij helpen dan ik.`,
      }),
    ],
    [
      6,
      own("agree_unfit"),
      step("refer", { target: "union", discussed: true, agreed: "yes" }),
      step("refer", { target: "lawyer_legal_aid", discussed: true, agreed: "yes" }),
    ],
  ],
};

export const noordzijl = { shiftLeader, payslip, roster };
