import type { ReactNode } from "react";
import type { EmployerPage, IntakeForm, Language } from "~/domain/intake/schema";
import { TypedText } from "~/ui/kit/text";
import { languageName } from "~/words/dates";
import { wordsFor } from "~/words/words";

type Props = { page: EmployerPage; lang: Language; form: IntakeForm };

/** Everything that was filled in, and nothing that was left empty. */
export function CheckFacts({ page, lang, form }: Props) {
  const { check: t, about, relations, roles } = wordsFor(lang).public;
  const wishes = wishLines(page, lang, form);
  return (
    <dl className="facts">
      <Fact term={t.story}>{form.story ? <TypedText text={form.story} /> : t.noStory}</Fact>
      <Fact term={t.reach}>
        <TypedText text={reachLines(lang, form).join("\n")} />
      </Fact>
      {form.callName ? <Fact term={t.callName}>{form.callName}</Fact> : null}
      {wishes.length > 0 ? (
        <Fact term={t.wishes}>
          <TypedText text={wishes.join("\n")} />
        </Fact>
      ) : null}
      {form.about === "unknown" ? null : <Fact term={t.about}>{about[form.about]}</Fact>}
      {form.relation ? <Fact term={t.relation}>{relations[form.relation]}</Fact> : null}
      {form.allegedRole ? <Fact term={t.allegedRole}>{roles[form.allegedRole]}</Fact> : null}
      {form.department ? <Fact term={t.department}>{form.department}</Fact> : null}
      {form.when ? <Fact term={t.when}>{form.when}</Fact> : null}
      {form.where ? <Fact term={t.where}>{form.where}</Fact> : null}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function reachLines(lang: Language, form: IntakeForm): string[] {
  const { check: t } = wordsFor(lang).public;
  if (form.reach === "code") return [t.byCode];
  if (form.reach === "mail") return [t.byMail(form.mail)];
  return [
    t.byCall(form.phone),
    ...(form.hours ? [t.hours(form.hours)] : []),
    form.voicemail ? t.voicemailYes : t.voicemailNo,
  ];
}

function wishLines(page: EmployerPage, lang: Language, form: IntakeForm): string[] {
  const { check: t } = wordsFor(lang).public;
  const nameOf = (id: string) => page.panel.find((member) => member.id === id)?.name;
  const chosen = nameOf(form.counsellor);
  const not = nameOf(form.exclude);
  return [
    ...(chosen ? [t.wishPerson(chosen)] : []),
    ...(form.gender ? [form.gender === "w" ? t.wishWoman : t.wishMan] : []),
    ...(form.language ? [t.wishLanguage(languageName(form.language, lang))] : []),
    ...(not ? [t.wishNot(not)] : []),
  ];
}
