import { changeTemplate, replyToRefusal } from "~/domain/documents/commands/template";
import { translateText } from "~/domain/documents/commands/translate";
import { REGULATIONS, type Regulation } from "~/domain/documents/compose-document";
import { laggingTexts, wordsNow } from "~/domain/documents/lagging";
import { templateChanges, withoutAnswer } from "~/domain/documents/queries";
import { templateAnswers } from "~/domain/documents/replies";
import { ChangeTemplate, Reply, Translate } from "~/domain/documents/schema";
import { changeable, networkTexts } from "~/domain/documents/template";
import { markOf } from "~/domain/documents/translations";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { type TemplateProblem, TemplatesView } from "~/ui/network/templates";
import { StaffShell } from "~/ui/staff/shell";
import { templateWords } from "~/words/nl/templates";

export const handle = { face: "staff", title: "Sjablonen, Tweespoor" };

/** The field of a text in another language: which, and of what. */
const TRANSLATION = /^vertaling-(en|pl)-(.+)$/;

type Flash = keyof typeof templateWords.flash;

export const loader = networkDoor.loader(async (context) => page(context, null));

export const action = networkDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const text = (name: string) => (posted.get(name) ?? "").trim();
  const kind = text("soort");
  const refuse = async (problem: TemplateProblem) => data(await page(context, problem), { status: 422 });
  if (posted.get("doe") === "antwoorden") {
    const reply = Reply.safeParse({
      tenantId: text("werkgever"),
      kind,
      number: Number(text("wijziging")),
      clause: text("zin"),
      words: text("antwoord"),
    });
    if (!reply.success) return refuse("unclear");
    const replied = await replyToRefusal(tx, { id: me.id }, reply.data);
    return replied.ok ? goTo(`/netwerk/sjablonen?soort=${kind}&gedaan=geantwoord`) : refuse(replied.refusal);
  }
  if (posted.get("doe") === "vertalen") {
    const words = Translate.safeParse({
      kind,
      text: text("tekst"),
      language: text("taal"),
      from: text("van"),
      words: text("woorden"),
    });
    if (!words.success) return refuse("no_words");
    const kept = await translateText(tx, { id: me.id }, words.data);
    return kept.ok ? goTo(`/netwerk/sjablonen?soort=${kind}&gedaan=vertaald`) : refuse(kept.refusal);
  }
  const change = ChangeTemplate.safeParse({
    kind,
    texts: { [text("zin")]: text("tekst") },
    reason: text("waarom"),
    lawOn: text("wet") || null,
    translations: [...posted].flatMap(([name, value]) => {
      const [, language, about] = TRANSLATION.exec(name) ?? [];
      return about && value.trim() ? [{ text: about, language, words: value.trim() }] : [];
    }),
  });
  if (!change.success) {
    const path = change.error.issues[0]?.path[0];
    return refuse(path === "reason" || path === "lawOn" ? path : "unclear");
  }
  const changed = await changeTemplate(tx, { id: me.id }, change.data);
  return changed.ok ? goTo(`/netwerk/sjablonen?soort=${kind}&gedaan=gestuurd`) : refuse(changed.refusal);
});

async function page({ tx, me, posted, request }: StaffContext, problem: TemplateProblem | null) {
  const asked = new URL(request.url).searchParams;
  const wanted = posted.get("soort") ?? asked.get("soort");
  const kind: Regulation = REGULATIONS.find((one) => one === wanted) ?? "conductProtocol";
  const changes = await templateChanges(tx, kind);
  const now = networkTexts(changes);
  const clauses = [...changeable(kind)].map(([id, { text }]) => ({ id, text: now[id] ?? text }));
  const chosen = posted.get("zin") ?? asked.get("zin");
  const flash = asked.get("gedaan");
  return {
    name: me.name,
    kind,
    clauses: clauses.map(({ id, text }) => ({ id, text })),
    chosen: clauses.find(({ id }) => id === chosen) ?? null,
    changes: changes.map(({ number, texts, reason, lawOn }) => ({ number, texts, reason, lawOn })),
    translations: chosen && clauses.some(({ id }) => id === chosen) ? await wordsNow(tx, kind, chosen) : [],
    lagging: (await laggingTexts(tx, kind)).map((one) => ({ ...one, from: markOf(one.dutch) })),
    waiting: await withoutAnswer(tx, kind),
    answers: await templateAnswers(tx, kind),
    problem,
    typed: problem ? Object.fromEntries(posted) : {},
    flash: !problem && flash && flash in templateWords.flash ? (flash as Flash) : null,
  };
}

export default function Templates() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/sjablonen">
      <TemplatesView {...shown} />
    </StaffShell>
  );
}
