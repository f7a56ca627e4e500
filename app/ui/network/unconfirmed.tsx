import type { Unconfirmed } from "~/domain/tenancy/going-live/queries";
import { Fact } from "~/ui/staff/parts";
import { agreementWords } from "~/words/nl/agreements";
import { networkEmployerWords } from "~/words/nl/going-live";

const words = networkEmployerWords.one.confirm;
const { fields, options } = agreementWords;

type Props = { tenantId: string; unconfirmed: Unconfirmed };

/** What an employer wants otherwise for its reporters, which waits for somebody of the office. */
export function UnconfirmedRules({ tenantId, unconfirmed: { number, about, rules } }: Props) {
  return (
    <section className="notice" aria-labelledby="bevestigen">
      <h2 id="bevestigen">{words.title(number)}</h2>
      <p>{words.text}</p>
      <dl className="facts wide">
        {Object.entries(rules).map(([key, value]) => (
          <Fact key={key} name={fields[key]?.[0] ?? key}>
            {typeof value === "string" ? options[key]?.[value] : value ? words.yes : words.no}
          </Fact>
        ))}
      </dl>
      <form method="post" action={`/netwerk/werkgevers/${tenantId}`}>
        <button type="submit" name="stap" value="bevestigen">
          {words.submit}
        </button>
        <input type="hidden" name="over" value={about} />
      </form>
    </section>
  );
}
