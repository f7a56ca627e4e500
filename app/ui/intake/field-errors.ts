import {
  type EmployerPage,
  FIELD_NAMES,
  type FieldError,
  type IntakeField,
  type Language,
  STORY_MAX,
} from "~/domain/intake/schema";
import type { FieldMessage } from "~/ui/kit/fields";
import { wordsFor } from "~/words/words";

/** The problems of a form in words: a list that leads to the fields, and the sentence at each field. */
export type FieldErrors = {
  items: { href: string; text: string }[];
  at: (field: IntakeField) => FieldMessage | undefined;
  any: (...fields: IntakeField[]) => boolean;
};

export function inWords(
  errors: FieldError[],
  page: Pick<EmployerPage, "shortName">,
  lang: Language,
  labels: Record<IntakeField, string>,
): FieldErrors {
  const t = wordsFor(lang).public.errors;
  return {
    items: errors.map(({ field, problem }) => ({
      href: `#${FIELD_NAMES[field]}`,
      text: t.short[problem](labels[field], page.shortName),
    })),
    at: (field) => {
      const found = errors.find((error) => error.field === field);
      if (!found) return undefined;
      const tooLong = found.problem === "too_long" && field === "story";
      return {
        prefix: t.prefix,
        text: tooLong ? t.storyTooLong(STORY_MAX) : t.long[found.problem](page.shortName),
      };
    },
    any: (...fields) => errors.some(({ field }) => fields.includes(field)),
  };
}

/** What each field is called in the list of errors. */
export function fieldLabels(lang: Language): Record<IntakeField, string> {
  const { form } = wordsFor(lang).public;
  return {
    story: form.story,
    reach: form.reach,
    phone: form.phone,
    hours: form.hours,
    voicemail: form.voicemail,
    mail: form.mail,
    callName: form.callName,
    counsellor: form.counsellor,
    gender: form.gender,
    language: form.language,
    exclude: form.exclude,
    about: form.about,
    relation: form.relation,
    allegedRole: form.allegedRole,
    department: form.department,
    when: form.when,
    where: form.where,
  };
}
