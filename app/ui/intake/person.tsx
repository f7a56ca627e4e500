import type { ReactNode } from "react";
import type { Language, PanelMember } from "~/domain/intake/schema";
import { writtenHours, writtenLanguages } from "~/words/dates";
import { firstNameOf, initialsOf } from "~/words/initials";
import { wordsFor } from "~/words/words";

/** The name people use for each other; what the sentences on these pages are made with. */
export function firstName({ name }: { name: string }): string {
  return firstNameOf(name);
}

/** Initials, hidden from screen readers because the name stands beside them. */
export function Face({ name }: { name: string }) {
  return (
    <span className="face" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** "Vrouw. Nederlands, Pools, Engels" */
export function genderAndLanguages(member: PanelMember, lang: Language): string {
  return `${wordsFor(lang).public.people[member.gender]}. ${writtenLanguages(member.languages, lang)}`;
}

/** A counsellor as everyone may know her, with the hours and the former tie that she declared. */
export function PanelPerson({ member, lang }: { member: PanelMember; lang: Language }) {
  return (
    <Person name={member.name}>
      <small>{genderAndLanguages(member, lang)}</small>
      {writtenHours(member.hours, lang).map((hours) => (
        <small key={hours}>{hours}</small>
      ))}
      <Tie member={member} lang={lang} />
    </Person>
  );
}

/** A former tie with this employer, in the Dutch of the one who declared it. */
export function Tie({ member, lang }: { member: PanelMember; lang: Language }) {
  if (!member.tie) return null;
  return <small {...(lang === "nl" ? {} : { lang: "nl" })}>{member.tie}</small>;
}

export function Person({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Face name={name} />
      <div>
        <b>{name}</b>
        {children}
      </div>
    </>
  );
}
