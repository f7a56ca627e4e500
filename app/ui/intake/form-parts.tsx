import {
  type EmployerPage,
  FIELD_NAMES,
  type FieldError,
  type IntakeField,
  type Language,
} from "~/domain/intake/schema";
import { ErrorSummary, Field } from "~/ui/kit/fields";
import { wordsFor } from "~/words/words";
import type { FieldErrors } from "./field-errors";
import { offenceLine } from "./promise-and-limit";

/** What stands in the fields: what was typed, or nothing yet. */
export type IntakeValues = Partial<Record<IntakeField, string | boolean>>;

export type IntakeFormProps = {
  page: EmployerPage;
  lang: Language;
  token: string;
  values: IntakeValues;
  errors: FieldError[];
  /** The form was too old and has been renewed around the text. */
  freshForm?: boolean;
  /** The form's own address, below the employer's. */
  path?: string;
};

export type PartProps = {
  page: EmployerPage;
  lang: Language;
  text: (field: IntakeField) => string;
  errors: FieldErrors;
};

export function textIn(values: IntakeValues): (field: IntakeField) => string {
  return (field) => {
    const value = values[field];
    return typeof value === "string" ? value : "";
  };
}

const TYPED: IntakeField[] = ["story", "phone", "hours", "mail", "callName", "department", "when", "where"];

/** Whether a click on another language would lose something that was typed. */
export function holdsText(values: IntakeValues): boolean {
  const text = textIn(values);
  return TYPED.some((field) => text(field) !== "");
}

export function Problems({ lang, errors }: { lang: Language; errors: FieldErrors }) {
  if (errors.items.length === 0) return null;
  const { errors: t } = wordsFor(lang).public;
  return <ErrorSummary title={t.count(errors.items.length)} items={errors.items} kept={t.kept} />;
}

export function Renewed({ lang }: { lang: Language }) {
  const { form: t } = wordsFor(lang).public;
  return (
    <div className="notice" role="status">
      <h2>{t.refreshedTitle}</h2>
      <p>{t.refreshed}</p>
    </div>
  );
}

type CallFieldsProps = Pick<PartProps, "lang" | "text" | "errors"> & {
  /** What a number is asked for differs from door to door. */
  phone: { label: string; hint: string };
};

/** The three fields with which somebody is called back: number, hours, name. */
export function CallFields({ lang, text, errors, phone }: CallFieldsProps) {
  const { callBack: t, form } = wordsFor(lang).public;
  return (
    <>
      <Field
        id={FIELD_NAMES.phone}
        type="tel"
        label={phone.label}
        hint={phone.hint}
        value={text("phone")}
        error={errors.at("phone")}
      />
      <Field
        id={FIELD_NAMES.hours}
        label={t.hours}
        hint={form.hoursHint}
        value={text("hours")}
        error={errors.at("hours")}
      />
      <Field
        id={FIELD_NAMES.callName}
        label={t.callName}
        hint={form.callNameHint}
        value={text("callName")}
        error={errors.at("callName")}
      />
    </>
  );
}

type BeforeProps = { page: EmployerPage; lang: Language; apart?: boolean };

/** Read before the story is told, not after (S0-12, S4-10, C1); who is spoken of reports nothing. */
export function BeforeYouWrite({ page, lang, apart = false }: BeforeProps) {
  const { form: t, safety } = wordsFor(lang).public;
  return (
    <div className="limit">
      <h2>{t.before}</h2>
      <ul>
        <li>{safety.ownDevice}</li>
        <li>{offenceLine(page, lang)}</li>
        {apart ? null : <li>{safety.notOfficial}</li>}
      </ul>
    </div>
  );
}
