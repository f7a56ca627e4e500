import { ABOUT, ALLEGED_ROLES, FIELD_NAMES, type IntakeField } from "~/domain/intake/schema";
import { Choice, Field, Group, Select } from "~/ui/kit/fields";
import { sentence } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { languageName } from "~/words/dates";
import { wordsFor } from "~/words/words";
import type { PartProps } from "./form-parts";
import { Face, genderAndLanguages } from "./person";

const WHO: IntakeField[] = ["counsellor", "gender", "language", "exclude"];
const ROLES: IntakeField[] = ["relation", "allegedRole", "department"];
const WHEN: IntakeField[] = ["when", "where"];

/** A fold stays open when it holds something: nobody overlooks an error, or an answer given before. */
function holds({ text, errors }: PartProps, fields: IntakeField[]): boolean {
  return errors.any(...fields) || fields.some((field) => text(field) !== "");
}

export function WhoFold(props: PartProps) {
  const { page, lang, text, errors } = props;
  const { form: t } = wordsFor(lang).public;
  const spoken = [...new Set(page.panel.flatMap((member) => member.languages))];
  return (
    <Fold title={t.whoFold} hint={t.whoFoldHint} open={holds(props, WHO)}>
      <div className="flow">
        <Group id={FIELD_NAMES.counsellor} legend={t.counsellor} error={errors.at("counsellor")}>
          <Choice
            id={FIELD_NAMES.counsellor}
            name={FIELD_NAMES.counsellor}
            value=""
            checked={text("counsellor") === ""}
            label={t.anyone}
            small={t.anyoneHint}
          />
          {page.panel.map((member) => (
            <Choice
              key={member.id}
              name={FIELD_NAMES.counsellor}
              value={member.id}
              checked={text("counsellor") === member.id}
              face={<Face name={member.name} />}
              label={member.name}
              small={genderAndLanguages(member, lang)}
            />
          ))}
        </Group>
        <Group id={FIELD_NAMES.gender} legend={t.gender} error={errors.at("gender")}>
          {(["", "w", "m"] as const).map((gender) => (
            <Choice
              key={gender}
              {...(gender === "" ? { id: FIELD_NAMES.gender } : {})}
              name={FIELD_NAMES.gender}
              value={gender}
              checked={text("gender") === gender}
              label={{ "": t.anyGender, w: t.woman, m: t.man }[gender]}
            />
          ))}
        </Group>
        <Select
          id={FIELD_NAMES.language}
          label={t.language}
          value={text("language")}
          error={errors.at("language")}
          options={[
            { value: "", label: t.anyLanguage },
            ...spoken.map((code) => ({ value: code, label: sentence(languageName(code, lang)) })),
          ]}
        />
        <Select
          id={FIELD_NAMES.exclude}
          label={t.exclude}
          hint={t.excludeHint}
          value={text("exclude")}
          error={errors.at("exclude")}
          options={[
            { value: "", label: t.nobody },
            ...page.panel.map((member) => ({ value: member.id, label: member.name })),
          ]}
        />
      </div>
    </Fold>
  );
}

export function AboutFold({ lang, text, errors }: PartProps) {
  const { form: t, about } = wordsFor(lang).public;
  const chosen = text("about") || "unknown";
  const hints = {
    unwanted_behaviour: about.unwanted_behaviour_hint,
    integrity: about.integrity_hint,
    both: null,
    unknown: null,
  };
  return (
    <Fold title={t.aboutFold} hint={t.aboutFoldHint} open={chosen !== "unknown" || errors.any("about")}>
      <Group id={FIELD_NAMES.about} legend={t.about} error={errors.at("about")}>
        {ABOUT.map((each, place) => (
          <Choice
            key={each}
            {...(place === 0 ? { id: FIELD_NAMES.about } : {})}
            name={FIELD_NAMES.about}
            value={each}
            checked={chosen === each}
            label={about[each]}
            small={hints[each]}
          />
        ))}
      </Group>
    </Fold>
  );
}

export function RolesFold(props: PartProps) {
  const { page, lang, text, errors } = props;
  const { form: t, relations, roles } = wordsFor(lang).public;
  return (
    <Fold title={t.rolesFold} hint={t.rolesFoldHint} open={holds(props, ROLES)}>
      <div className="flow">
        <p className="soft">{t.rolesText}</p>
        <Select
          id={FIELD_NAMES.relation}
          label={t.relation}
          value={text("relation")}
          error={errors.at("relation")}
          options={[
            { value: "", label: t.skip },
            ...page.relations.map((each) => ({ value: each, label: relations[each] })),
          ]}
        />
        <Select
          id={FIELD_NAMES.allegedRole}
          label={t.allegedRole}
          value={text("allegedRole")}
          error={errors.at("allegedRole")}
          options={[
            { value: "", label: t.skip },
            ...ALLEGED_ROLES.map((each) => ({ value: each, label: roles[each] })),
          ]}
        />
        <Field
          id={FIELD_NAMES.department}
          label={t.department}
          hint={t.departmentHint}
          value={text("department")}
          error={errors.at("department")}
        />
      </div>
    </Fold>
  );
}

export function WhenFold(props: PartProps) {
  const { lang, text, errors } = props;
  const { form: t } = wordsFor(lang).public;
  return (
    <Fold title={t.whenFold} hint={t.whenFoldHint} open={holds(props, WHEN)}>
      <div className="flow">
        <Field id={FIELD_NAMES.when} label={t.when} value={text("when")} error={errors.at("when")} />
        <Field
          id={FIELD_NAMES.where}
          label={t.where}
          hint={t.whereHint}
          value={text("where")}
          error={errors.at("where")}
        />
      </div>
    </Fold>
  );
}
