import type { Composed } from "~/domain/documents/clause";
import type { Signature } from "~/domain/tenancy/going-live/schema";
import { ComposedText } from "~/ui/kit/composed";
import { Fold } from "~/ui/kit/fold";
import { PageTop } from "~/ui/staff/page-top";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { paperWords as words } from "~/words/nl/papers";
import { WAYS } from "./ways";

export type Paper = {
  item: "GL-01" | "GL-02" | "GL-05";
  version: number;
  text: Composed;
  /** The counsellor whom a letter of appointment is for. */
  who: { id: string; name: string } | null;
  file: string;
  signatures: Signature[];
  /** Of what was signed before this one; a letter of then can be read as it was. */
  earlier: (Signature & { file: string })[];
};

type Props = { papers: Paper[] | null; maySign: boolean; signed: boolean };

/** `/beheer/papieren`: what employer and network agree with each other, to read and to sign. */
export function PapersView({ papers, maySign, signed }: Props) {
  const letters = papers?.filter(({ who }) => who !== null) ?? [];
  return (
    <>
      <PageTop title={words.title} said={signed && words.flash} lead={words.lead} />
      {papers === null && <Empty {...words.first} way={WAYS.agreements} />}
      {papers
        ?.filter(({ who }) => who === null)
        .map((paper) => (
          <section key={paper.item} aria-labelledby={paper.item}>
            <h2 id={paper.item}>{paper.text.title}</h2>
            <OnePaper paper={paper} maySign={maySign} />
          </section>
        ))}
      {papers && (
        <section aria-labelledby="brieven">
          <h2 id="brieven">{words.letters}</h2>
          <p>{words.lettersText}</p>
          {letters.length === 0 && <Empty {...words.nobody} />}
          {letters.map((paper) => (
            <section key={paper.who?.id} aria-labelledby={`brief-${paper.who?.id}`}>
              <h3 id={`brief-${paper.who?.id}`}>{paper.who?.name}</h3>
              <OnePaper paper={paper} maySign={maySign} />
            </section>
          ))}
        </section>
      )}
    </>
  );
}

function OnePaper({ paper, maySign }: { paper: Paper; maySign: boolean }) {
  const { item, file, text, who, version, signatures, earlier } = paper;
  const own = signatures.some(({ side }) => side === "employer");
  return (
    <>
      <p className="soft">{words.version(version)}</p>
      {signatures.length === 0 && <p>{who && earlier.length > 0 ? words.letterChanged : words.notSigned}</p>}
      <Signed signatures={signatures} says={() => words.signed} />
      <Signed
        signatures={earlier}
        says={(one) => (who ? words.letterEarlier : words.signedEarlier(one.version.split(" ")[0] ?? ""))}
      />
      {earlier.map((one) => one.text && <EarlierLetter key={one.file} {...one} name={who?.name ?? ""} />)}
      <Fold title={words.read} hint="" open={false}>
        <ComposedText blocks={text.blocks} />
      </Fold>
      <p>
        <a href={`/beheer/papieren/${file}`}>
          {words.pdf} <span className="vh">{who ? who.name : text.title}</span>
        </a>
      </p>
      {!own && maySign && (
        <form method="post" action="/beheer/papieren">
          <button type="submit" name="stap" value={item}>
            {who ? words.signLetter(who.name) : words.sign}
          </button>
          {who && <input type="hidden" name="wie" value={who.id} />}
        </form>
      )}
    </>
  );
}

function EarlierLetter({ file, signedOn, name }: { file: string; signedOn: string; name: string }) {
  return (
    <p>
      <a href={`/beheer/papieren/${file}`}>
        {words.earlierPdf} <Day day={signedOn} year /> <span className="vh">{name}</span>
      </a>
    </p>
  );
}

type SignedProps = { signatures: Signature[]; says: (one: Signature) => string };

function Signed({ signatures, says }: SignedProps) {
  return signatures.map((one, place) => (
    <p key={place}>
      {says(one)} {one.side === "network" ? `${words.office}, ${one.who}` : one.who},{" "}
      <Day day={one.signedOn} year />
    </p>
  ));
}
