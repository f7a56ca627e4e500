import { compose, plainText } from "~/domain/documents/clause";
import { offenceSentence } from "~/domain/documents/clauses/limits";
import { retentionSentence } from "~/domain/documents/clauses/record";
import { mediation } from "~/domain/documents/clauses/task";
import { contactTermOf, WHO } from "~/domain/documents/values";
import type { Offer } from "~/domain/dossier/rules";
import type { Language } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { wordsFor } from "~/words/words";

/** One thing of a later version that touches a dossier, in the sentences in which each version says it. */
export type DifferenceSaid = { title: string; now: string; newer: string; note: string | null };

type Topic = keyof ReturnType<typeof wordsFor>["later"]["topics"];

/** What a later version says otherwise about a dossier, in plain words; what it cannot change here says so. */
export function differencesSaid({ before, says, after, strict }: Offer, lang: Language): DifferenceSaid[] {
  const { topics, notes } = wordsFor(lang).later;
  return (Object.keys(topics) as Topic[]).flatMap((topic) => {
    const say = (settings: ProtocolSettings) => SENTENCES[topic](settings, lang);
    const [now, newer] = [say(before), say(says)];
    if (now === newer) return [];
    const unsigned = topic === "limits" && strict;
    const note = say(after) !== newer ? notes.stays : unsigned ? notes.afterSigning : null;
    return [{ title: topics[topic], now, newer, note }];
  });
}

const SENTENCES: Record<Topic, (settings: ProtocolSettings, lang: Language) => string> = {
  limits: (settings, lang) => offenceSentence(settings, lang, WHO[lang]),
  mediation: (settings, lang) =>
    plainText({ title: "", ...compose([{ clauses: mediation }], lang, settings, { who: WHO[lang] }) }).trim(),
  retention: retentionSentence,
  contact: (settings, lang) => wordsFor(lang).later.contact(contactTermOf(settings, lang)),
  addressee: ({ formalAddressee, formalAddresseeAlternative: other }, lang) =>
    [`${reach(formalAddressee)}.`, ...(other ? [wordsFor(lang).later.alternative(reach(other))] : [])].join(
      " ",
    ),
  channel: ({ statutoryChannel }, lang) => wordsFor(lang).later.channel[statutoryChannel],
};

const reach = ({
  name,
  address,
  phone,
}: ProtocolSettings["formalAddressee"] | { name: string; address: string; phone: string }) =>
  [name, address, phone].join(", ");
