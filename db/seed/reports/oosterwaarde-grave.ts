import {
  accept, act, activate, ago, agree, answer, ask, breach, CANARY, log, note, own, type SeedReport, step, write,
} from "./script"; // biome-ignore format: the words of the script

/** Passed on without a name, six days ago: tomorrow the organisation must have confirmed it. */
const tender: SeedReport = {
  no: "5",
  stage: "submitted",
  stands: "passed on in confidence, day 6",
  slug: "oosterwaarde",
  language: "nl",
  counsellor: "hanneke",
  arrives: {
    by: "counsellor",
    on: ago(25),
    form: {
      channel: "walk_in",
      time: "14:10",
      story: `Een opdracht voor het groenonderhoud gaat steeds naar hetzelfde bedrijf. De wethouder is bevriend met de eigenaar. Ik heb mails gezien. (${CANARY})`,
      about: "integrity",
      language: "nl",
      phone: "",
      hours: "",
      voicemail: false,
      callName: CANARY,
      spoken: true,
    },
  },
  visits: [
    [
      24,
      activate,
      step("explain", { how: "spoken", not_official: true, limits: true }),
      step("judge_fit", {
        together: true,
        outline: `Aanbesteding en vriendschap van een wethouder (${CANARY})`,
      }),
      note(`${CANARY} heeft de mails niet bij zich. Niet vragen om kopieën.`),
    ],
    [
      20,
      own("sign"),
      step("qualify", {
        grade: "suspected_wrongdoing",
        why: `Volgens ${CANARY} ging de opdracht vier jaar op rij naar hetzelfde bedrijf, zonder offertes. Dat is een patroon en raakt het gemeenschapsgeld.`,
        own_work: true,
      }),
      step("hvk_advice", {
        by: "counsellor",
        nameless: true,
        words: `Zonder namen voorgelegd. Advies: intern melden kan, en ${CANARY} kan daarna altijd naar het Huis.`,
      }),
      step("find_duty", {
        bound: "civil_servant",
        basis: `Artikel 162 Sv: wie bij de gemeente van een ambtsmisdrijf hoort, doet aangifte. Dat geldt de gemeente zodra zij het verhaal van ${CANARY} kent.`,
        advice: "Jurist van het netwerk, zonder namen",
      }),
      step("tell_duty", {
        what: `Dat de gemeente misschien aangifte moet doen als zij dit hoort, en dat ${CANARY} dat als eerste van mij weet.`,
      }),
    ],
    [
      16,
      step("describe", {
        text: `${CANARY} werkt aan inkoop. De opdracht voor het groenonderhoud ging in vier jaar vier keer naar hetzelfde bedrijf. Er zijn geen andere offertes gevraagd. In mails noemen de wethouder en de eigenaar een gezamenlijke vakantie.`,
      }),
      step("offer"),
    ],
    [
      12,
      own("approve"),
      step("explore", {
        option: "relay_confidential",
        consequences: `De gemeente hoort wat er speelt, en niet van wie. Na het doorgeven beslist de gemeente. ${CANARY} blijft beschermd.`,
        view: `${CANARY} wil dit, zonder naam`,
      }),
      step("tell_control", { told: true, why: "Na een officiële melding gaat de gemeente erover" }),
    ],
    [
      8,
      own("decide", { act: "relay_confidential", words: `Geef het door, maar noem mij niet. ${CANARY}` }),
      ask(
        "relay_confidential",
        "Een opdracht voor het groenonderhoud ging in vier jaar vier keer naar hetzelfde bedrijf, zonder andere offertes. Er lijkt een vriendschap te zijn tussen een bestuurder en de eigenaar.",
        "Meldpunt integriteit van de gemeente",
      ),
      agree,
    ],
    [
      6,
      act("relay_confidential", {
        on: ago(6),
        done: "Een opdracht voor het groenonderhoud ging in vier jaar vier keer naar hetzelfde bedrijf, zonder andere offertes. Er lijkt een vriendschap te zijn tussen een bestuurder en de eigenaar.",
      }),
      answer(
        `Het is doorgegeven, ${CANARY}. Binnen zeven dagen hoort het meldpunt te bevestigen dat het er is.`,
      ),
    ],
  ],
};

/** A threat that may not wait: the five conditions stand, and an expert has looked. */
const threat: SeedReport = {
  no: "CB",
  stage: "taken_on",
  beside: "reviewed",
  stands: "breaking confidentiality, reviewed by an expert",
  slug: "oosterwaarde",
  language: "nl",
  counsellor: "ruben",
  arrives: {
    by: "link",
    form: {
      story: `Een collega zegt al weken dat hij 'iets meeneemt' als hij zijn baan verliest, en dat wij het dan wel zullen zien. Binnenkort hoort hij het. Zeg niets door, anders weet hij dat ik het was. Noem mij ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "employee",
      allegedRole: "colleague",
    },
  },
  visits: [
    [
      12,
      accept,
      answer(`Beste ${CANARY}, dank u dat u dit vertelt. Wat zei uw collega precies, en wie waren erbij?`),
    ],
    [
      8,
      write(`Dat hij iedereen te grazen neemt. Wij waren met z'n tweeën. Maar niets doorzeggen. ${CANARY}`),
      step("explain", { how: "written", limits: true }),
      step("judge_fit", { together: true, outline: `Een collega dreigt met geweld (${CANARY})` }),
      breach("consider", {
        ground: "threat",
        what: `Een collega van ${CANARY} kondigt geweld aan op de dag dat hij zijn ontslag hoort.`,
      }),
      breach("ask", {
        how: `Geschreven aan ${CANARY}: mag ik dit aan de gemeente vertellen, zonder uw naam? Ik legde uit waarom.`,
      }),
    ],
    [
      6,
      write(`Nee. Ik ben bang voor hem. ${CANARY}`),
      breach("be_refused", { how: `${CANARY} zei nee, ook nadat ik het nog eens uitlegde.` }),
      answer(
        `Ik begrijp dat u bang bent, ${CANARY}. Ik doe niets zonder dat u het als eerste van mij hoort.`,
      ),
    ],
    [
      2,
      breach("tried_everything", { why: `Twee keer gevraagd en uitgelegd; ${CANARY} blijft bij nee.` }),
      breach("conscience", { why: `Als er die dag iets gebeurt, had ik het door ${CANARY} kunnen weten.` }),
      breach("no_other_way", { why: `${CANARY} wil de politie niet bellen en niemand anders weet het.` }),
      breach("harm_if_silent", { why: `Er zijn een dag, een plaats en een middel genoemd tegen ${CANARY}.` }),
      breach("speaking_helps", {
        why: `De gemeente kan het gesprek verplaatsen. ${CANARY} blijft erbuiten.`,
      }),
      breach("review", {
        name: "Wiebe Harmelink",
        role: "Forensisch psycholoog, niet aan het netwerk verbonden",
        on: ago(2),
        nameless: true,
        extract:
          "Een medewerker vertelt dat een collega geweld aankondigt op een bekende dag, tegen bekende mensen.",
        advice: "speak",
      }),
      log("consulted", 40, `Voorgelegd zonder namen. Advies: spreken. ${CANARY} hoort het eerst van mij.`),
    ],
  ],
};

/** What cannot stay between the two alone. */
export const grave = { tender, threat };
