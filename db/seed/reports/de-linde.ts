import {
  accept, activate, ahead, answer, CANARY, hold, log, note, own, type SeedReport, said, step, wantGone, write,
} from "./script"; // biome-ignore format: the words of the script

/** Somebody of seventeen about a teacher: a description waits for a yes. */
const teacher: SeedReport = {
  no: "1",
  stage: "taken_on",
  stands: "description offered",
  slug: "de-linde",
  language: "nl",
  counsellor: "marijke",
  arrives: {
    by: "link",
    form: {
      story: `Mijn praktijkdocent stuurt mij 's avonds berichten en raakt me aan als hij iets voordoet. Ik durf niet meer naar de les. Niemand mag weten dat ik dit zeg. Ik ben 17. Noem mij maar ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "student",
      allegedRole: "teacher_trainer",
      gender: "w",
    },
  },
  visits: [
    [
      12,
      accept,
      answer(
        `Beste ${CANARY}, dank u dat u dit vertelt. Dat is niet makkelijk. Niemand bij De Linde weet dat u hier bent. Zullen wij vanavond na 19.00 uur verder schrijven?`,
      ),
      note(
        `Rustig aan doen. Alleen via de berichten, na 19.00 uur. Vragen of er thuis iemand is die het weet. Schuilnaam ${CANARY}.`,
      ),
    ],
    [
      8,
      write(`Ja dat is goed. Bellen wil ik nog niet. Mijn moeder weet het wel. ${CANARY}`),
      step("explain", { how: "written", limits: true }),
      step("judge_fit", { together: true, outline: `Docent raakt aan en stuurt berichten (${CANARY})` }),
      answer(
        `Goed dat uw moeder het weet, ${CANARY}. U bent 17. Daarom leest u hieronder ook wat de school moet doen als zij het hoort. Er gebeurt nu niets zonder u.`,
      ),
      log("written", 30, `Werkwijze en grenzen uitgelegd; ${CANARY} wil op papier zien wat er staat.`),
    ],
    [
      6,
      own("sign"),
      step("describe", {
        text: `${CANARY} is 17 en volgt de praktijklessen. De praktijkdocent stuurt sinds september 's avonds berichten over hoe ${CANARY} eruitziet. In de les legt de docent een hand op de rug of heup bij het voordoen. ${CANARY} zei twee keer dat dit niet prettig is. Daarna ging het door. ${CANARY} bleef drie lessen weg.`,
      }),
      step("offer"),
      answer(`Ik schreef op wat u vertelde, ${CANARY}. Lees het rustig. Klopt iets niet? Zeg het dan.`),
    ],
  ],
};

/** A voice that wanted to be heard, and no more. */
const overlooked: SeedReport = {
  no: "2",
  stage: "closed",
  stands: "closed, only listened",
  slug: "de-linde",
  language: "nl",
  counsellor: "tjeerd",
  arrives: {
    by: "counsellor",
    on: { daysAgo: 25 },
    form: {
      channel: "phone",
      time: "16:40",
      story: `Sinds de fusie van de teams word ik overgeslagen, lachen ze als ik iets zeg. Ik wil eerst alleen mijn verhaal kwijt. (${CANARY})`,
      about: "unwanted_behaviour",
      language: "nl",
      phone: "06 0123 4541",
      hours: "na 16.00 uur",
      voicemail: false,
      callName: CANARY,
      spoken: true,
    },
  },
  visits: [
    [
      24,
      activate,
      step("explain", { how: "spoken", limits: true }),
      step("judge_fit", { together: true, outline: `Overgeslagen en uitgelachen in het team (${CANARY})` }),
      note(`${CANARY} klonk moe. Niets voorstellen, eerst luisteren.`),
    ],
    [
      20,
      said("sign"),
      said("listen_only"),
      log("called", 50, `Het hele verhaal gehoord. ${CANARY} vond dat al een opluchting.`),
    ],
    [
      16,
      step("evaluate", {
        went: `${CANARY} kon het verhaal kwijt en slaapt beter. Meer was niet nodig.`,
        aftercare: "declined",
      }),
      said("decline_aftercare"),
      step("classify", { kinds: ["bullying", "exclusion_gossip"] }),
      step("close", { reason: "listening_only" }),
    ],
  ],
};

/** The colleague of the same team who stopped, and wants everything gone: that waits until the committee is ready. */
const withdrawn: SeedReport = {
  no: "2b",
  stage: "withdrawn",
  stands: "withdrawn, wants it gone, held",
  slug: "de-linde",
  language: "nl",
  counsellor: "tjeerd",
  arrives: {
    by: "link",
    form: {
      story: `In ons nieuwe team is er een appgroep waar ik niet in zit. Ik hoor daarna wat er over mij gezegd is. De klachtencommissie onderzoekt de sfeer al en wil mij misschien spreken. Mijn schuilnaam is ${CANARY}.`,
      about: "unwanted_behaviour",
      relation: "employee",
      allegedRole: "colleague",
    },
  },
  visits: [
    [
      20,
      accept,
      answer(`Beste ${CANARY}, dank u voor uw bericht. Wat zou u het liefst willen dat er verandert?`),
    ],
    [
      16,
      write(`Dat ze stoppen. Maar ik wil niet dat iemand weet dat ik het zei. ${CANARY}`),
      step("explain", { how: "written", limits: true }),
      step("judge_fit", { together: true, outline: `Buitengesloten in een appgroep (${CANARY})` }),
    ],
    [
      12,
      own("sign"),
      step("describe", {
        text: `In het team van ${CANARY} is sinds de fusie een appgroep zonder ${CANARY}. Collega's herhalen de volgende dag wat daar gezegd is. ${CANARY} zit in de pauze alleen.`,
      }),
      step("offer"),
    ],
    [
      8,
      own("approve"),
      hold("formal_procedure", ahead(45)),
      answer(
        `De commissie is nog bezig, ${CANARY}. Zolang dat duurt, bewaar ik uw dossier. U ziet bij Bewaren tot wanneer.`,
      ),
    ],
    [1, write(`Ik wil toch niet verder. Graag alles weg, nu meteen. ${CANARY}`), wantGone],
  ],
};

/** Nobody knows who this is, so it waits. */
const exam: SeedReport = {
  no: "3",
  stage: "contacted",
  stands: "parked, nobody can be reached",
  slug: "de-linde",
  language: "nl",
  counsellor: "marijke",
  arrives: {
    by: "link",
    form: {
      story: `Bij het examen van vorige week lagen de antwoorden al bij twee cursisten. De examinator wist ervan. Ik laat geen gegevens achter. Zeg maar ${CANARY}.`,
      about: "integrity",
    },
  },
  visits: [
    [
      16,
      accept,
      answer(
        `Beste ${CANARY}, er is nog niets gedaan met wat u schreef. Ik denk graag met u mee; u kunt hier verder schrijven zonder naam.`,
      ),
      step("explain", { how: "written", not_official: true, limits: true }),
    ],
  ],
};

export const deLinde = { teacher, overlooked, withdrawn, exam };
