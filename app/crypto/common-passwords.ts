const words =
  `wachtwoord password passwort paswoord wachtzin passphrase welkom welcome geheim secret sleutel hallo hello inloggen
  aanmelden login admin administrator beheer beheerder gebruiker user tester account toegang access master letmein
  trustno iloveyou ikhouvanjou houvanjou changeme veranderme verander tijdelijk default standaard example voorbeeld
  computer internet telefoon thuiswerk kantoor werkplek organisatie bedrijf vertrouwenspersoon vertrouwens
  vertrouwelijk persoon melding melder dossier netwerk employer counsellor tweespoor nederland holland amsterdam
  rotterdam utrecht denhaag eindhoven groningen ajax feyenoord psv voetbal football baseball superman batman starwars
  pokemon dragon monkey princess prinses sunshine zonnetje shadow michael jennifer charlie schatje liefde lieverd
  mama papa oranje koning wilhelmus zondag maandag dinsdag woensdag donderdag vrijdag zaterdag januari februari maart
  april mei juni juli augustus september oktober november december lente zomer herfst winter spring summer autumn
  monday tuesday wednesday thursday friday saturday sunday correct horse battery staple
  tobeornottobe thequickbrownfox jumpsoverthelazydog maythefourthbewithyou openthedoor opensesame
  dekatkrabtdekrullenvandetrap hoogmoedkomtvoordeval inhetbeginschiepgod vaderonsdieindehemelenzijt`.split(
    /\s+/,
  );

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
];
const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Whether known words, words of the person's own surroundings, runs and repeats make up most of a password. */
export function mostlyCommon(password: string, contextWords: string[]): boolean {
  const plain = fold(password);
  const undisguised = fold(
    password.toLowerCase().replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign),
  );
  const known = [...words, ...contextWords.flatMap((word) => [fold(word), ...partsOf(word)])]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return isRepeated(password) || [plain, undisguised].some((text) => 2 * leftOver(text, known) < text.length);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function partsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).map(fold);
}

function isRepeated(text: string): boolean {
  return new Set(text).size < 5 || /^(.+?)\1+$/su.test(text);
}

function leftOver(text: string, known: string[]): number {
  const rest = known.reduce((left, word) => left.replaceAll(word, " "), text);
  return withoutRuns(rest.replace(/(?:19|20)\d\d/g, " ").replace(/(.)\1{2,}/gu, " ")).replaceAll(" ", "")
    .length;
}

// Three neighbours on a row, forwards or backwards, already count as a run.
function withoutRuns(text: string): string {
  let left = "";
  for (let from = 0; from < text.length; ) {
    let to = from + 3;
    while (to <= text.length && onRow(text.slice(from, to))) to += 1;
    const length = to - from - 1;
    left += length >= 3 ? " " : text.charAt(from);
    from += length >= 3 ? length : 1;
  }
  return left;
}

function onRow(piece: string): boolean {
  const backwards = [...piece].reverse().join("");
  return rows.some((row) => row.includes(piece) || row.includes(backwards));
}
