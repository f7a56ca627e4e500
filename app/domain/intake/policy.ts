import { isMail, isOfWork, tidyMail } from "./mail";
import { FIELD_NAMES, type FieldError, type IntakeField, IntakeForm } from "./schema";

export type Typed = Partial<Record<IntakeField, string | boolean>>;

/** The fields of a posted form by their English names, as typed; unknown names are left where they are. */
export function typedFields(posted: ReadonlyMap<string, string>): Typed {
  const typed: Typed = {};
  for (const [field, name] of Object.entries(FIELD_NAMES) as [IntakeField, string][]) {
    const value = posted.get(name);
    if (field === "voicemail") typed.voicemail = value === "ja" || value === "on" || value === "1";
    else if (value !== undefined) typed[field] = value;
  }
  return typed;
}

/** What of an employer's page a form is checked against. */
export type CheckAgainst = {
  panelIds: ReadonlySet<string>;
  relations: ReadonlySet<string>;
  domains: string[];
};

/** Checks a form. Little is asked (S0-03): something that happened, or a way to be reached, by phone or mail (S2-03). */
export function checkForm(
  typed: Typed,
  against: CheckAgainst,
): { ok: true; form: IntakeForm } | { ok: false; errors: FieldError[] } {
  const parsed = IntakeForm.safeParse(typed);
  if (!parsed.success) {
    const errors = new Map<IntakeField, FieldError>();
    for (const issue of parsed.error.issues) {
      const field = issue.path[0] as IntakeField;
      const problem =
        issue.message === "too_long" || issue.message === "control" ? issue.message : "unknown_choice";
      if (!errors.has(field)) errors.set(field, { field, problem });
    }
    return { ok: false, errors: [...errors.values()] };
  }
  const form = onlyWhatWasChosen(parsed.data);
  const errors = problemsOf(form, against);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, form };
}

/** A number typed and then hidden again by another choice was not meant to be kept. */
function onlyWhatWasChosen(form: IntakeForm): IntakeForm {
  return {
    ...form,
    phone: form.reach === "call" ? form.phone : "",
    hours: form.reach === "call" ? form.hours : "",
    voicemail: form.reach === "call" && form.voicemail,
    mail: form.reach === "mail" ? tidyMail(form.mail) : "",
  };
}

function problemsOf(form: IntakeForm, against: CheckAgainst): FieldError[] {
  const errors: FieldError[] = [];
  if (!form.story && form.reach === "code") errors.push({ field: "story", problem: "empty_report" });
  if (form.reach === "call") {
    if (!form.phone) errors.push({ field: "phone", problem: "phone_needed" });
    else if (!isPhone(form.phone)) errors.push({ field: "phone", problem: "phone_unclear" });
  }
  if (form.reach === "mail") {
    if (!form.mail) errors.push({ field: "mail", problem: "mail_needed" });
    else if (!isMail(form.mail)) errors.push({ field: "mail", problem: "mail_unclear" });
    else if (isOfWork(form.mail, against.domains)) errors.push({ field: "mail", problem: "mail_of_work" });
  }
  if (form.counsellor && !against.panelIds.has(form.counsellor))
    errors.push({ field: "counsellor", problem: "unknown_choice" });
  if (form.exclude && !against.panelIds.has(form.exclude))
    errors.push({ field: "exclude", problem: "unknown_choice" });
  if (form.counsellor && form.counsellor === form.exclude)
    errors.push({ field: "exclude", problem: "same_person" });
  // Whom a report may be about and from is the employer's to settle (S0-01); not being its victim is no reason (S2-28).
  if (form.relation && !against.relations.has(form.relation))
    errors.push({ field: "relation", problem: "unknown_choice" });
  return errors;
}

/** Enough digits to be called, written in any of the usual ways. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[\s().\-/]/g, "");
  return /^\+?\d{8,15}$/.test(digits);
}
