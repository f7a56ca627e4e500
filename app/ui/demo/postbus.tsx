import { TypedText } from "~/ui/kit/text";
import { Empty, Fact } from "~/ui/staff/parts";
import { Moment } from "~/ui/staff/when";
import { mailboxWords } from "~/words/nl/staff";

type ShownLetter = { id: string; to: string; subject: string; text: string; at: string };

/** The letters of the demo, which never leave the house. */
export function MailboxView({ letters }: { letters: ShownLetter[] }) {
  return (
    <>
      <h1>{mailboxWords.title}</h1>
      <p className="lead">{mailboxWords.lead}</p>
      {letters.length === 0 && <Empty {...mailboxWords.empty} />}
      {letters.map((letter) => (
        <article className="box" key={letter.id} id={letter.id} aria-labelledby={`${letter.id}-t`}>
          <h2 id={`${letter.id}-t`}>{letter.subject}</h2>
          <dl className="facts wide">
            <Fact name={mailboxWords.to}>{letter.to}</Fact>
            <Fact name={mailboxWords.at}>
              <Moment at={letter.at} />
            </Fact>
          </dl>
          <TypedText text={letter.text} />
        </article>
      ))}
    </>
  );
}
