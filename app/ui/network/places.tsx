import { type NeutralPlace, type PlaceForm, PROVINCES } from "~/domain/places/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { Choice } from "~/ui/staff/activity-parts";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Field, FormToken } from "~/ui/staff/parts";
import { placeWords as words } from "~/words/nl/places";
import { staffWords } from "~/words/nl/staff";

export type PlaceProblem = keyof PlaceForm;

type FormProps = { problems: PlaceProblem[]; typed: Readonly<Record<string, string>>; token: string };
type Props = FormProps & { places: NeutralPlace[]; flash: keyof typeof words.flash | null };

const AT: Record<PlaceProblem, string> = { name: "naam", town: "plaats", province: "provincie" };

/** `/netwerk/plekken`: the places that the network offers its counsellors (S4-01). */
export function PlacesView({ places, flash, ...form }: Props) {
  return (
    <>
      {form.problems.length > 0 && (
        <ErrorSummary
          title={words.problem}
          items={form.problems.map((problem) => ({ href: `#${AT[problem]}`, text: words.errors[problem] }))}
          kept={words.kept}
        />
      )}
      <p>
        <a href="/netwerk/vertrouwenspersonen">{staffWords.pages.counsellors}</a>
      </p>
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <p>{words.seen}</p>
      <section aria-labelledby="lijst">
        <h2 id="lijst">{words.list}</h2>
        {places.length === 0 ? <Empty {...words.empty} /> : <PlaceList places={places} />}
      </section>
      <AddPlace {...form} />
    </>
  );
}

function PlaceList({ places }: { places: NeutralPlace[] }) {
  return (
    <ul className="worklist tasks">
      {places.map(({ id, name, town, province }) => (
        <li key={id}>
          <div>
            <b>{name}</b>
            <small>
              {town}, {province}
            </small>
          </div>
          <form method="post" action="/netwerk/plekken">
            <button type="submit" name="doe" value="weghalen" className="quiet">
              <span>
                {words.end}
                <span className="vh"> {name}</span>
              </span>
            </button>
            <input type="hidden" name="op" value={id} />
          </form>
        </li>
      ))}
    </ul>
  );
}

function AddPlace({ problems, typed, token }: FormProps) {
  const wrong = (problem: PlaceProblem) => (problems.includes(problem) ? words.errors[problem] : null);
  return (
    <section aria-labelledby="nieuw">
      <h2 id="nieuw">{words.add}</h2>
      <form method="post" action="/netwerk/plekken" className="flow" noValidate>
        <Field id="naam" label={words.fields.name} hint={words.fields.nameHint} error={wrong("name")}>
          {(bound) => <input {...bound} name="naam" defaultValue={typed.naam} autoComplete="off" />}
        </Field>
        <Field id="plaats" label={words.fields.town} error={wrong("town")}>
          {(bound) => <input {...bound} name="plaats" defaultValue={typed.plaats} autoComplete="off" />}
        </Field>
        <Choice
          id="provincie"
          name="provincie"
          label={words.fields.province}
          value={typed.provincie}
          error={wrong("province")}
          options={[
            { value: "", label: words.fields.choose },
            ...PROVINCES.map((one) => ({ value: one, label: one })),
          ]}
        />
        <button type="submit" name="doe" value="toevoegen">
          {words.submit}
        </button>
        <FormToken token={token} />
      </form>
    </section>
  );
}
