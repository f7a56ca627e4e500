import type { Act, Control, Need, Step, Track, Within } from "~/domain/tracks/track";

const WHO = { counsellor: "vertrouwenspersoon", reporter: "melder" } as const;
const CONTROL: Record<Control, string> = {
  reporter: "de melder",
  shared: "de melder en de vertrouwenspersoon samen",
  organisation: "de organisatie",
};

/** A track in Dutch, for a lawyer to read and sign: everything that the machine reads, and nothing else. */
export function printed(track: Track): string {
  const stages = Object.entries(track.stages).map(
    ([, { dutch, standing, official }]) => `| ${dutch} | ${STANDING[standing]} |${official ? " ja |" : " |"}`,
  );
  const steps = Object.values(track.steps).map((step) => stepText(track, step));
  const acts = Object.values(track.acts).map((act) => actText(track, act));
  return `${[
    `# ${track.dutch}`,
    "",
    `Geldig vanaf ${track.validFrom}. Bij het begin beslist ${CONTROL[track.control]}. Een dossier begint als: ${stageName(track, track.start)}.`,
    `Bewaren: ${track.keep.months === "protocol.retentionMonths" ? "zoveel maanden als het protocol van de werkgever zegt" : track.keep.months}, te rekenen vanaf: ${stageName(track, track.keep.since)} (${track.keep.basis}).`,
    "",
    "## Bronnen",
    ...Object.entries(track.sources).map(([code, name]) => `- ${code}: ${name}`),
    "",
    "## Fasen",
    "| fase | wat de database ervan weet | officieel gemeld |",
    "| --- | --- | --- |",
    ...stages,
    "",
    "## Stappen",
    ...steps,
    "",
    "## Handelingen",
    ...(acts.length > 0 ? acts : ["Geen.", ""]),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

const STANDING = {
  new: "nieuw",
  active: "loopt",
  formal: "formeel",
  aftercare: "nazorg",
  closed: "gesloten",
} as const;

const UNDER = { unwanted_behaviour: "ongewenste omgangsvormen", integrity: "integriteit" } as const;

const LAW = {
  wrongdoing: "de omschrijving van een misstand (Wbk art. 1)",
  protectedPeople: "wie beschermd is (Wbk art. 1, 17e en 17ea)",
} as const;

const LETTERS = {
  named: "met de naam van de melder",
  confidential: "de vertrouwenspersoon kent de naam en noemt die niet",
  anonymous: "niemand kent de naam",
} as const;

const stageName = (track: Track, stage: string) => track.stages[stage]?.dutch ?? stage;

function stepText(track: Track, step: Step): string {
  return [
    `### ${step.does}`,
    `- Wie: ${WHO[step.who]}${step.verbal ? " (mondeling mag; de vertrouwenspersoon legt vast op welke dag)" : ""}`,
    `- Kan in: ${step.from.map((stage) => stageName(track, stage)).join("; ")}`,
    ...(step.to ? [`- Daarna: ${after(track, step.to)}`] : []),
    ...needsText(track, step.needs),
    ...(step.within ? [`- Termijn: ${withinText(track, step.within)}`] : []),
    ...(step.missed ? [`- Blijft het uit: ${does(track, step.missed)}`] : []),
    ...(step.opens ? [`- Opent ernaast een dossier op het spoor: ${UNDER[step.opens]}`] : []),
    ...(step.law ? [`- Hulp uit de wet: ${LAW[step.law]}`] : []),
    ...(step.asks
      ? [
          `- Legt vast: ${Object.values(step.asks)
            .map(
              (one) =>
                `${one.label}${one.optional ? " (mag leeg)" : ""}${one.counts ? ` (telt mee als ${one.counts})` : ""}`,
            )
            .join(" · ")}`,
        ]
      : []),
    ...(step.binds ? [`- Geldt voor precies deze tekst van: ${does(track, step.binds)}`] : []),
    ...(step.about ? [`- Gaat over de laatste tekst van: ${does(track, step.about)}`] : []),
    ...(step.undoes ? [`- Maakt ongedaan: ${step.undoes.map((one) => does(track, one)).join("; ")}`] : []),
    ...(step.endsConsents ? ["- Alle toestemmingen eindigen."] : []),
    ...(step.dated ? [`- Termijnen lopen vanaf: ${step.asks?.[step.dated]?.label ?? step.dated}`] : []),
    ...(step.control ? [`- Daarna beslist: ${CONTROL[step.control]}`] : []),
    ...(step.tells ? ["- De melder leest het."] : []),
    ...(step.counts ? [`- Telt als: ${step.counts}`] : []),
    `- Zolang niet gedaan: ${step.lacking}.`,
    `- Grond: ${step.basis}`,
    "",
  ].join("\n");
}

function actText(track: Track, act: Act): string {
  return [
    `### ${act.does}`,
    `- Kan in: ${act.from.map((stage) => stageName(track, stage)).join("; ")}`,
    ...needsText(track, act.needs),
    ...(act.asks
      ? [
          `- Legt vast: ${Object.values(act.asks)
            .map((one) => one.label)
            .join(" · ")}`,
        ]
      : []),
    ...(act.to ? [`- Daarna: ${after(track, act.to)}`] : []),
    ...(act.control ? [`- Daarna beslist: ${CONTROL[act.control]}`] : []),
    ...(act.dated ? [`- Termijnen lopen vanaf: ${act.asks?.[act.dated]?.label ?? act.dated}`] : []),
    ...(act.letter ? [`- Brief met de woorden van de toestemming: ${LETTERS[act.letter]}`] : []),
    `- Telt als: ${act.counts}`,
    `- Grond: ${act.basis}`,
    "",
  ].join("\n");
}

function after(track: Track, to: NonNullable<Step["to"]>): string {
  if (typeof to === "string") return stageName(track, to);
  return Object.entries(to)
    .map(([from, next]) => `${stageName(track, from)} → ${stageName(track, next)}`)
    .join("; ");
}

const does = (track: Track, step: string) => track.steps[step]?.does ?? step;

function needsText(track: Track, needs: readonly Need[] | undefined): string[] {
  if (!needs || needs.length === 0) return [];
  return ["- Alleen als:", ...needs.map((need) => `  - ${needText(track, need)}`)];
}

function needText(track: Track, need: Need): string {
  if (typeof need !== "string") return need.map((one) => needText(track, one)).join(" – of – ");
  const [kind, name = "", count] = need.split(":");
  switch (kind) {
    case "step":
      return `gedaan: ${does(track, name)}`;
    case "times":
      return `${count} keer gedaan: ${does(track, name)}`;
    case "consent":
      return `toestemming van de melder voor: ${track.acts[name]?.does ?? name}`;
    case "decision":
      return `de melder koos zelf voor: ${track.acts[name]?.does ?? name}`;
    default:
      return settingText(need);
  }
}

const SETTING_TEXTS: Record<string, string> = {
  "setting:counsellorMediationAllowed": "het protocol van de werkgever laat de vertrouwenspersoon bemiddelen",
  "setting:networkReceives": "het netwerk de officiële meldingen van deze werkgever ontvangt",
  "setting:boardMustKnow": "volgens het protocol moet de leiding een strafbaar feit weten",
  "setting:fiveConditions": "het protocol kent de vijf voorwaarden",
};
const settingText = (need: string): string => SETTING_TEXTS[need] ?? need;

function withinText(track: Track, within: Within): string {
  const since = [within.since]
    .flat()
    .map((one) => (one === "receive" ? "de ontvangst" : (track.acts[one]?.does ?? does(track, one))))
    .join(" of ");
  const long =
    "weeks" in within
      ? `${within.weeks} weken`
      : "months" in within
        ? `${within.months} kalendermaanden`
        : typeof within.days === "number"
          ? `${within.days} dag(en)`
          : "zoveel dagen als het protocol zegt (kalender- of werkdagen)";
  const when = within.when ? `, alleen als ${settingText(within.when)}` : "";
  return `${long} na ${since}; de dag zelf telt niet mee${when}`;
}
