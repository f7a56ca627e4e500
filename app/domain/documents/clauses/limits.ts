import type { Language } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type Clause, clauseLine } from "../clause";

type Rule = Pick<ProtocolSettings, "criminalOffenceRule">;
type Sector = Pick<ProtocolSettings, "sector" | "hasMinors">;

const rule = (one: ProtocolSettings["criminalOffenceRule"]) => (settings: Rule) =>
  settings.criminalOffenceRule === one;
const OFFENCE = ["S0-12", "S2-32", "S2-33", "S3-11", "C1"];

/**
 * What happens at a suspected criminal offence: three rules, of which an employer has one. Whoever says it – page, form,
 * protocol, flyer, agreement – says it with this clause, so that nobody hears two different promises.
 */
export const offenceTexts: readonly Clause<Rule>[] = [
  {
    id: "CP-36.inform_board_with_knowledge",
    kind: "choice",
    serves: OFFENCE,
    when: rule("inform_board_with_knowledge"),
    nl: "Vermoedt {who} een strafbaar feit? Dan praat {who} eerst met u. Bij {shortName} moet {boardName} het daarna weten. U hoort vooraf wat {who} vertelt, aan wie en wanneer. Uw naam noemt {who} alleen als u ja zegt.",
    en: "Does {who} suspect a criminal offence? Then {who} talks to you first. At {shortName}, the board ({boardName}) must be told after that. You hear beforehand what {who} will tell, to whom and when. {who} gives your name only if you say yes.",
    pl: "Jeśli {who} podejrzewa przestępstwo, najpierw porozmawia z Państwem. Potem musi się o tym dowiedzieć kierownictwo organizacji {shortName} ({boardName}). Wcześniej usłyszą Państwo, co {who} powie, komu i kiedy. {who} poda Państwa nazwisko tylko za Państwa zgodą.",
  },
  {
    id: "CP-36.consent_only",
    kind: "choice",
    serves: OFFENCE,
    when: rule("consent_only"),
    nl: "Vermoedt {who} een strafbaar feit? Dan praat {who} eerst met u. Ook dan deelt {who} alleen iets als u ja zegt. Alleen een wet of een rechter kan {who} dwingen.",
    en: "Does {who} suspect a criminal offence? Then {who} talks to you first. Even then, {who} shares something only if you say yes. Only a law or a judge can force {who}.",
    pl: "Jeśli {who} podejrzewa przestępstwo, najpierw porozmawia z Państwem. Nawet wtedy {who} przekaże coś tylko za Państwa zgodą. Zmusić do tego może tylko ustawa albo sąd.",
  },
  {
    id: "CP-36.consent_or_five_conditions",
    kind: "choice",
    serves: OFFENCE,
    when: rule("consent_or_five_conditions"),
    nl: "Vermoedt {who} een strafbaar feit? Dan praat {who} eerst met u. Ook dan deelt {who} alleen iets als u ja zegt. Alleen bij ernstig gevaar kan {who} iets delen zonder uw ja. Dan hoort u het eerst.",
    en: "Does {who} suspect a criminal offence? Then {who} talks to you first. Even then, {who} shares something only if you say yes. Only in serious danger can {who} share something without your yes. Then you are told first.",
    pl: "Jeśli {who} podejrzewa przestępstwo, najpierw porozmawia z Państwem. Nawet wtedy {who} przekaże coś tylko za Państwa zgodą. Tylko przy poważnym zagrożeniu {who} może przekazać coś bez Państwa zgody. Wtedy dowiedzą się Państwo o tym najpierw.",
  },
];

export const policeReport: Clause<unknown> = {
  id: "CP-36.police_report",
  kind: "fixed",
  serves: ["S2-16"],
  nl: "Wilt u aangifte doen bij de politie? {who} legt uit hoe dat gaat. Aangifte doet u zelf.",
  en: "Do you want to report to the police? {who} explains how that works. You make the police report yourself.",
  pl: "Chcą Państwo złożyć zawiadomienie na policji? {who} wyjaśni, jak to zrobić. Zawiadomienie składają Państwo osobiście.",
};

/** When secrecy may be broken without a yes; only under the rule that allows it. */
export const fiveConditions: Clause<Rule> = {
  id: "CP-37",
  kind: "choice",
  serves: ["S2-33", "S2-34", "S2-35", "S2-36", "S2-37"],
  when: rule("consent_or_five_conditions"),
  nl: [
    "Delen zonder uw ja mag alleen als alle vijf deze dingen waar zijn:",
    "- {who} heeft alles gedaan om uw ja te krijgen.",
    "- {who} komt door te zwijgen in gewetensnood.",
    "- Er is geen andere weg om het gevaar te stoppen.",
    "- Het is bijna zeker dat zwijgen ernstige schade geeft, voor u of voor een ander.",
    "- Het is bijna zeker dat spreken die schade voorkomt of kleiner maakt.",
    "Eerst toetst een deskundige de redenen. Die hoort niet wie u bent.",
    "Daarna hoort u wat {who} wil delen, voordat het gebeurt. U hoort dan ook wie u verder kan helpen.",
    "{who} schrijft alles op: de redenen, de toets en wat gedeeld is.",
  ].join("\n"),
  en: [
    "Sharing without your yes is allowed only if all five of these are true:",
    "- {who} has done everything to get your yes.",
    "- Staying silent puts {who} in a conflict of conscience.",
    "- There is no other way to stop the danger.",
    "- It is almost certain that silence causes serious harm, to you or to somebody else.",
    "- It is almost certain that speaking prevents that harm or makes it smaller.",
    "First an expert tests the reasons. The expert is not told who you are.",
    "Then you hear what {who} wants to share, before it happens. You also hear who else can help you.",
    "{who} writes everything down: the reasons, the test and what was shared.",
  ].join("\n"),
  pl: [
    "Przekazanie czegoś bez Państwa zgody jest możliwe tylko wtedy, gdy spełnionych jest wszystkie pięć warunków:",
    "- Zrobiono wszystko, żeby uzyskać Państwa zgodę.",
    "- Milczenie oznacza konflikt sumienia.",
    "- Nie ma innego sposobu, żeby usunąć zagrożenie.",
    "- Jest prawie pewne, że milczenie spowoduje poważną szkodę, dla Państwa lub dla kogoś innego.",
    "- Jest prawie pewne, że rozmowa z innymi zapobiegnie tej szkodzie lub ją zmniejszy.",
    "Najpierw powody sprawdza ekspert. Nie dowiaduje się, kim Państwo są.",
    "Potem usłyszą Państwo, co {who} chce przekazać, zanim to się stanie. Usłyszą Państwo też, kto jeszcze może pomóc.",
    "{who} zapisuje wszystko: powody, wynik sprawdzenia i to, co przekazano.",
  ].join("\n"),
};

export const courtAndSeizure: Clause<unknown> = {
  id: "CP-38",
  kind: "fixed",
  serves: ["S3-10", "S2-29"],
  nl: "Een rechter kan {who} verplichten te getuigen. De wet geeft dan geen recht om te zwijgen. Justitie kan een dossier in beslag nemen. U hoort dat vooraf, als dat mag.",
  en: "A judge can order {who} to testify. The law then gives no right to stay silent. The authorities can seize a file. You are told beforehand, if that is allowed.",
  pl: "Sąd może zobowiązać do zeznań. Ustawa nie daje wtedy prawa do milczenia. Organy ścigania mogą zająć akta. Dowiedzą się Państwo o tym wcześniej, jeśli będzie to dozwolone.",
};

/** Where the law binds others than the counsellor: a public body, and a school with young people. */
export const sectorNotes: readonly Clause<Sector>[] = [
  {
    id: "CP-39.public_body",
    kind: "value",
    serves: ["S0-12", "S4-25"],
    when: ({ sector }) => sector === "public_body",
    nl: "{shortName} is een overheid. Voor een overheid kan een plicht tot aangifte gelden. Dat staat in artikel 162 van het Wetboek van Strafvordering. Het gaat om misdrijven van ambtenaren in hun werk. Hoort {shortName} daarvan? Dan kan {shortName} aangifte moeten doen, ook als u dat niet wilt. {who} bespreekt dat met u voordat {shortName} iets hoort.",
    en: "{shortName} is a public body. A public body can have a duty to report to the police. This is in article 162 of the Dutch Code of Criminal Procedure. It concerns crimes that officials commit in their work. Does {shortName} hear of one? Then {shortName} may have to report it, even if you do not want that. {who} discusses this with you before {shortName} hears anything.",
    pl: "{shortName} jest organem publicznym. Organ publiczny może mieć obowiązek zawiadomienia policji. Mówi o tym artykuł 162 holenderskiego kodeksu postępowania karnego. Chodzi o przestępstwa urzędników w ich pracy. Jeśli {shortName} dowie się o takim przestępstwie, może musieć je zgłosić, nawet wbrew Państwa woli. {who} omówi to z Państwem, zanim {shortName} się czegoś dowie.",
  },
  {
    id: "CP-39.education_regulated",
    kind: "value",
    serves: ["S0-12"],
    when: ({ sector, hasMinors }) => sector === "education_regulated" && hasMinors,
    nl: "Gaat het om een leerling jonger dan 18 jaar en een medewerker van de school? Bij een mogelijk zedenmisdrijf moet een medewerker het bestuur waarschuwen. Het bestuur overlegt dan meteen met de vertrouwensinspecteur. Dat nummer is 0900 111 3 111. Onze vertrouwenspersonen werken niet bij de school. Voor hen geldt die plicht niet. Zij wijzen u wel op aangifte en helpen u als u dat wilt.",
    en: "Is it about a pupil younger than 18 and somebody who works at the school? With a possible sexual offence, staff must warn the board. The board then consults the confidential inspector for education at once. That number is 0900 111 3 111. Our counsellors do not work at the school. They do not have that duty. They do point out the police, and help you if you want.",
    pl: "Czy sprawa dotyczy ucznia poniżej 18 lat i pracownika szkoły? Przy możliwym przestępstwie seksualnym pracownik musi zawiadomić zarząd. Zarząd od razu konsultuje się z inspektorem zaufania do spraw oświaty. Numer: 0900 111 3 111. Nasze osoby zaufania nie pracują w szkole. Nie mają tego obowiązku. Mówią jednak o możliwości zawiadomienia policji i pomagają, jeśli Państwo tego chcą.",
  },
  {
    id: "CP-39.education_private",
    kind: "value",
    serves: ["S0-12"],
    when: ({ sector, hasMinors }) => sector === "education_private" && hasMinors,
    nl: "Gaat het om iemand jonger dan 18 jaar? Dan kunnen voor medewerkers van de opleiding extra regels gelden. Onze vertrouwenspersonen werken niet bij de opleiding. Voor hen gelden die regels niet. Zij wijzen u wel op aangifte en op de vertrouwensinspecteur. Dat nummer is 0900 111 3 111. Zij helpen u daarbij als u dat wilt.",
    en: "Is it about somebody younger than 18? Then extra rules can apply to people who work at the institute. Our counsellors do not work at the institute. Those rules do not apply to them. They do point out the police and the confidential inspector for education. That number is 0900 111 3 111. They help you with it if you want.",
    pl: "Czy sprawa dotyczy osoby poniżej 18 lat? Wtedy pracowników szkoły mogą obowiązywać dodatkowe zasady. Nasze osoby zaufania nie pracują w tej szkole. Te zasady ich nie obowiązują. Mówią jednak o policji i o inspektorze zaufania do spraw oświaty. Numer: 0900 111 3 111. Pomagają w tym, jeśli Państwo tego chcą.",
  },
];

/** The sentence about criminal offences as every page says it. */
export function offenceSentence(
  settings: Pick<ProtocolSettings, "criminalOffenceRule" | "shortName" | "boardName">,
  language: Language,
  who: string,
): string {
  const { shortName, boardName } = settings;
  return clauseLine(offenceTexts, language, settings, { who, shortName, boardName });
}
