import {
  accept, activate, ago, ahead, answer, CANARY, choose, contact, note, own, type SeedReport, step, times, write,
} from "./script"; // biome-ignore format: the words of the script

/** A formal complaint against a manager runs. */
const manager: SeedReport = {
  no: "4",
  stage: "accompanying",
  stands: "formal complaint runs",
  slug: "oosterwaarde",
  language: "nl",
  counsellor: "marijke",
  arrives: {
    by: "counsellor",
    on: ago(25),
    form: {
      channel: "email",
      time: "10:05",
      story: `Mijn teammanager zegt in overleggen dat ik 'er toch niet lang meer ben'. Ik slaap slecht en wil weten wat een formele klacht betekent. U kunt mij ${CANARY} noemen.`,
      about: "unwanted_behaviour",
      language: "nl",
      phone: "06 0123 4542",
      hours: "tussen 12.00 en 13.00 uur",
      voicemail: true,
      callName: CANARY,
      spoken: false,
    },
  },
  visits: [
    [
      24,
      contact("phone", `${CANARY} belde terug in de pauze.`),
      activate,
      step("explain", { how: "spoken", limits: true }),
      step("judge_fit", { together: true, outline: `Teammanager kleineert in overleggen (${CANARY})` }),
      note(`${CANARY} slaapt slecht. Volgende keer de bedrijfsarts noemen.`),
    ],
    [
      20,
      own("sign"),
      step("describe", {
        text: `De teammanager zei in drie overleggen dat ${CANARY} 'er toch niet lang meer is'. Collega's waren erbij en zeiden niets. ${CANARY} slaapt sindsdien slecht en meldde zich twee keer ziek.`,
      }),
      step("offer"),
    ],
    [
      16,
      own("approve"),
      own("give_mandate", { goal: `Dat de opmerkingen stoppen (${CANARY})` }),
      step("explore", {
        option: "Een formele klacht bij de regionale klachtencommissie",
        consequences: `De klacht gaat met naam naar de commissie. De teammanager krijgt hem te lezen. ${CANARY} kan daarna niet meer anoniem blijven.`,
        view: `${CANARY} wil dat het op papier komt`,
      }),
      step("refer", { target: "company_doctor", discussed: true, agreed: "yes" }),
    ],
    [
      12,
      own("decide", { act: "accompany", words: `Ik wil een formele klacht indienen. ${CANARY}` }),
      step("show_regulation", { facts_on: ago(130), explained: true }),
      answer(`Ik help u de klacht te schrijven, ${CANARY}. U stuurt hem zelf, als u daar klaar voor bent.`),
    ],
    [
      8,
      own("disclose", { name: CANARY, address: "Molenstraat 8, Oosterwaarde" }),
      own("file_complaint", { on: ago(8) }),
      answer(
        `Ik heb gezien dat de klacht weg is, ${CANARY}. De commissie stuurt u een brief. Ik ga mee als u dat wilt.`,
      ),
    ],
    [
      2,
      write(`De commissie nodigt mij uit. Kunnen wij dat voorbereiden? ${CANARY}`),
      answer(`Dat doen wij samen, ${CANARY}. Ik stel u drie momenten voor.`),
      times(
        "Bibliotheek Deventer, studieruimte 2",
        { on: ahead(3), time: "10:00" },
        { on: ahead(4), time: "14:30" },
        { on: ahead(6), time: "16:00" },
      ),
    ],
    [1, choose(1)],
  ],
};

/** An applicant who goes her own way and wants advice. */
const headscarf: SeedReport = {
  no: "6",
  stage: "mandated",
  stands: "under guidance, referral discussed",
  slug: "oosterwaarde",
  language: "en",
  counsellor: "ruben",
  arrives: {
    by: "link",
    form: {
      story: `After I mentioned my headscarf at the second interview the tone changed and I was told the team "might not be ready". I would like advice before I do anything. You can call me ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "applicant",
      language: "en",
    },
  },
  visits: [
    [
      20,
      accept,
      answer(
        `Dear ${CANARY}, thank you for writing. Nobody at the municipality knows that you did. Would you like to tell me more about the second interview?`,
      ),
    ],
    [
      16,
      write(`Yes. There were three people in the room, and one of them said it. ${CANARY}`),
      step("explain", { how: "written", limits: true }),
      step("judge_fit", {
        together: true,
        outline: `Second interview, remark about a headscarf (${CANARY})`,
      }),
    ],
    [
      12,
      own("sign"),
      step("describe", {
        text: `${CANARY} had two interviews. In the second one ${CANARY} mentioned wearing a headscarf. One of the three people then said that the team "might not be ready". Two days later ${CANARY} was turned down.`,
      }),
      step("offer"),
    ],
    [
      8,
      own("approve"),
      own("give_mandate", { goal: `To know what I can do (${CANARY})` }),
      step("explore", {
        option: "A judgment by the Netherlands Institute for Human Rights",
        consequences: `The municipality will be asked to answer, and will then know the name of ${CANARY}. It costs nothing and takes about half a year.`,
        view: `${CANARY} wants to think about it`,
      }),
      step("refer", { target: "human_rights_board", discussed: true, agreed: "later" }),
      step("refer", { target: "anti_discrimination", discussed: true, agreed: "yes" }),
      answer(`I wrote down the ways to go on, with what follows from each. There is no hurry, ${CANARY}.`),
    ],
    [
      1,
      write(
        `Thank you. I called them and they were kind. Can we talk about the other one next week? ${CANARY}`,
      ),
    ],
  ],
};

/** Somebody about whom others spoke: another counsellor, and no word on what exists. */
const spokenOf: SeedReport = {
  no: "7",
  stage: "contacted",
  stands: "accused person, referred",
  slug: "oosterwaarde",
  language: "nl",
  counsellor: "tjeerd",
  arrives: {
    by: "about_me",
    form: {
      story: `Er is over mij gepraat bij een vertrouwenspersoon, zegt mijn leidinggevende. Ik wil ook iemand spreken. (${CANARY})`,
      reach: "call",
      phone: "06 0123 4543",
      hours: "na 17.00 uur",
      callName: CANARY,
    },
  },
  visits: [
    [
      12,
      accept,
      contact("phone", `${CANARY} gesproken, een kwartier.`),
      step("explain", { limits: true }),
      note(`${CANARY} is geschrokken en wil vooral zijn verhaal doen. Niets opgezocht.`),
    ],
    [
      8,
      step("refer", { target: "company_social_work", discussed: true }),
      answer(`Ik gaf u het nummer van bedrijfsmaatschappelijk werk, ${CANARY}. U kunt daar zelf bellen.`),
    ],
  ],
};

export const oosterwaarde = { manager, headscarf, spokenOf };
