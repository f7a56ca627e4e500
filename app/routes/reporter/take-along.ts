import { ownPart } from "~/domain/dossier/own-part";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { writtenDay, writtenMoment } from "~/words/dates";
import { wordsFor } from "~/words/words";

/** Everything that is the reporter's own, as one plain text file with a name that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang }) => {
  const own = await act((tx, keyring) => ownPart(tx, keyring));
  if (!own) return goTo(`/mijn-melding?taal=${lang}`);
  const { home } = wordsFor(lang).reporter;
  const messages = own.messages.map(
    ({ from, author, at, text }) =>
      `${from === "reporter" ? home.you : author}, ${writtenMoment(at, lang)}\n\n${text}`,
  );
  const { when, where, department } = own.facts;
  const facts = [when, where, department].filter((text) => text !== "");
  const parts = [home.started(writtenDay(own.openedOn, lang)), ...facts, ...messages];
  return downloaded(`${parts.join("\n\n---\n\n")}\n`, "bericht.txt", "text/plain");
});
