import { asksForCall, type Pressure } from "~/domain/pressure/schema";
import { Phone } from "~/ui/kit/phone";
import { PageTop } from "~/ui/staff/page-top";
import { Empty } from "~/ui/staff/parts";
import { PressureFacts } from "~/ui/staff/pressure-facts";
import { Day } from "~/ui/staff/when";
import { officePressureWords as words } from "~/words/nl/pressure";

type Row = Pressure & { counsellor: string; phone: string };

/** `/netwerk/druk`: whom to call, for who decides at the office. */
export function OfficePressureView({ rows, flash }: { rows: Row[]; flash: keyof typeof words.flash | null }) {
  const open = rows.filter(asksForCall);
  return (
    <>
      <p>
        <a href="/netwerk">{words.back}</a>
      </p>
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <p>{words.never}</p>
      <Part id="open" title={words.open} empty={words.openEmpty} rows={open} />
      <Part
        id="rest"
        title={words.rest}
        empty={words.restEmpty}
        rows={rows.filter((row) => !asksForCall(row))}
      />
    </>
  );
}

type PartProps = { id: string; title: string; empty: { title: string; next: string }; rows: Row[] };

function Part({ id, title, empty, rows }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 && <Empty {...empty} />}
      {rows.map((row) => (
        <article key={row.id} className="box flow">
          <h3>
            {row.counsellor}, {row.employer}, <Day day={row.day} year />
          </h3>
          <PressureFacts row={row} />
          {row.discussedOn === null && (
            <form method="post" action="/netwerk/druk" className="row">
              <button type="submit" name="doe" value="besproken" className="second">
                <span>
                  {words.discuss}
                  <span className="vh">
                    {" "}
                    {words.with(row.counsellor)}, <Day day={row.day} />
                  </span>
                </span>
              </button>
              <Phone number={row.phone} />
              <input type="hidden" name="op" value={row.id} />
            </form>
          )}
        </article>
      ))}
    </section>
  );
}
