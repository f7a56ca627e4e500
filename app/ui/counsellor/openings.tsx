import { Empty } from "~/ui/staff/parts";
import { openingWords as words } from "~/words/nl/going-live";

type Trial = { dossierId: string; employer: string };
type Row = { tenantId: string; name: string; promised: boolean; mailArrived: boolean };

/** `/werkplek/werkgevers`: employers that will open, and what only this counsellor can say of them. */
export function OpeningsView({ employers, trials }: { employers: Row[]; trials: Trial[] }) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.tie}</p>
      {employers.length === 0 && <Empty {...words.empty} />}
      {employers.map((row) => (
        <section key={row.tenantId} aria-labelledby={row.tenantId}>
          <h2 id={row.tenantId}>{row.name}</h2>
          {row.promised ? (
            <p>{words.promised}</p>
          ) : (
            <p>
              <a className="button" href={`/werkplek/profiel#w-${row.tenantId}`}>
                {words.promise}
                <span className="vh"> {row.name}</span>
              </a>
            </p>
          )}
          <form method="post" action="/werkplek/werkgevers" className="flow">
            {row.mailArrived ? (
              <p>{words.mailDone}</p>
            ) : (
              <button type="submit" name="stap" value="GL-14" className="second">
                {words.mail}
              </button>
            )}
            <input type="hidden" name="werkgever" value={row.tenantId} />
          </form>
        </section>
      ))}
      {trials.length > 0 && (
        <section aria-labelledby="proef">
          <h2 id="proef">{words.trials}</h2>
          <p>{words.trialText}</p>
          {trials.map(({ dossierId, employer }) => (
            <form key={dossierId} method="post" action="/werkplek/werkgevers" className="flow">
              <p>
                <a href={`/werkplek/dossiers/${dossierId}`}>{words.trialFrom(employer)}</a>
              </p>
              <button type="submit" name="proef" value={dossierId}>
                {words.trialDone}
              </button>
            </form>
          ))}
        </section>
      )}
    </>
  );
}
