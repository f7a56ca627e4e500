import type { DossierPage, Message } from "~/domain/dossier/schema";
import { type DossierFormProps, problemOf } from "~/ui/counsellor/problem";
import { TypedText } from "~/ui/kit/text";
import { Empty, Field, FormToken, KeepText } from "~/ui/staff/parts";
import { Moment } from "~/ui/staff/when";
import { dossierWords } from "~/words/nl/counsellor";

type ConversationProps = DossierFormProps & { page: DossierPage; you: string };

/** What reporter and counsellor wrote to each other, and the form that goes on with it. */
export function Conversation({ page, you, formToken, error, typed, drafts }: ConversationProps) {
  const words = dossierWords(page.course).talk;
  return (
    <section aria-labelledby="gesprek">
      <h2 id="gesprek">{words.title}</h2>
      {page.messages.length === 0 && <Empty {...words.empty} />}
      {page.messages.length > 0 && (
        <ol className="talk">
          {page.messages.map((message) => (
            <li key={message.id} className={message.from === "counsellor" ? "mine" : undefined}>
              <header>
                <b>{authorOf(message, you, words)}</b>,{" "}
                {message.writtenBy ? `${words.writtenBy(message.writtenBy)}, ` : null}
                <Moment at={message.at} />
              </header>
              <TypedText text={message.text} />
            </li>
          ))}
        </ol>
      )}
      <form method="post" className="flow">
        <Field id="bericht" label={words.label} hint={words.hint} error={problemOf(error, "bericht")}>
          {(bound) => (
            <textarea
              {...bound}
              name="bericht"
              className="short"
              spellCheck={false}
              autoComplete="off"
              defaultValue={typed.message}
            />
          )}
        </Field>
        <KeepText form="bericht" back={drafts.includes("bericht")} />
        <button type="submit" name="doe" value="bericht">
          {words.send}
        </button>
        <FormToken token={formToken} />
      </form>
    </section>
  );
}

/** After a takeover the conversation holds messages of the counsellor before; those keep their name. */
function authorOf(message: Message, you: string, words: { reporter: string; you: string }): string {
  if (message.from === "reporter") return words.reporter;
  return message.author === you ? words.you : message.author;
}
