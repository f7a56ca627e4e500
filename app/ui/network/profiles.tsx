import type { ClaimRow, ReadyRow } from "~/domain/accounts/profile";
import { PROMISES } from "~/domain/tenancy/going-live/schema";
import { PageTop } from "~/ui/staff/page-top";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { placeWords } from "~/words/nl/places";
import { officeProfileWords as words } from "~/words/nl/profile";
import { staffWords } from "~/words/nl/staff";

type Props = { claims: ClaimRow[]; ready: ReadyRow[]; flash: keyof typeof words.flash | null };

/** `/netwerk/vertrouwenspersonen`: certificates to look at, and who is ready for which employer. */
export function ProfilesView({ claims, ready, flash }: Props) {
  return (
    <>
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <p>
        <a href="/netwerk/plekken">{placeWords.link}</a>
      </p>
      <section aria-labelledby="certificaten">
        <h2 id="certificaten">{words.claims.title}</h2>
        {claims.length === 0 && <Empty {...words.claims.empty} />}
        {claims.map((claim) => (
          <Claim key={claim.who} claim={claim} />
        ))}
      </section>
      <section aria-labelledby="klaar">
        <h2 id="klaar">{words.ready.title}</h2>
        <table className="stack">
          <caption className="vh">{words.ready.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.ready.name}</th>
              <th scope="col">{words.ready.employer}</th>
              <th scope="col">{words.ready.done}</th>
            </tr>
          </thead>
          <tbody>
            {ready.map((row) => (
              <tr key={`${row.name} ${row.employer}`}>
                <th scope="row">{row.name}</th>
                <td data-label={words.ready.employer}>{row.employer}</td>
                <td data-label={words.ready.done}>
                  <span className={row.made.length === PROMISES.length ? "state good" : "state due"}>
                    {row.made.length === PROMISES.length
                      ? words.ready.all
                      : words.ready.some(row.made.length, PROMISES.length)}
                  </span>
                  {row.conflict && (
                    <>
                      <br />
                      <small className="soft">{words.ready.conflict}</small>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Claim({ claim }: { claim: ClaimRow }) {
  const t = words.claims;
  return (
    <article className="box flow">
      <h3>
        {claim.name}, {claim.number}
      </h3>
      <p>
        {t.from} <Day day={claim.validFrom} year /> {t.until} <Day day={claim.validUntil} year />.{" "}
        {claim.tracks.map((track) => staffWords.tracks[track]).join(", ")}.
      </p>
      <p className="soft">
        {t.filed} <Day day={claim.filedOn} year />.
      </p>
      <form method="post" action="/netwerk/vertrouwenspersonen" className="row">
        <button type="submit" name="doe" value="gezien">
          <span>
            {t.seen}
            <span className="vh"> {t.of(claim.name)}</span>
          </span>
        </button>
        <button type="submit" name="doe" value="afwijzen" className="second">
          <span>
            {t.refuse}
            <span className="vh"> {t.of(claim.name)}</span>
          </span>
        </button>
        <input type="hidden" name="wie" value={claim.who} />
      </form>
    </article>
  );
}
