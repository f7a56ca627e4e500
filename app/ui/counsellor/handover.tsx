import type { DossierPage } from "~/domain/dossier/schema";
import { HANDOVER_REASONS } from "~/domain/intake/contents";
import { FormToken } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";
import { staffWords } from "~/words/nl/staff";

type Props = { page: DossierPage; formToken: string; problem: boolean };

/** Proposing a colleague: the reporter decides, and what stands now is said first. */
export function HandoverForm({ page, formToken, problem }: Props) {
  const words = dossierWords(page.course).handover;
  const { handover, colleagues } = page;
  if (page.standing === "closed") return null;
  return (
    <section id="overdracht" aria-labelledby="overdracht-kop">
      <h2 id="overdracht-kop">{words.title}</h2>
      {handover && <p>{handover.refused ? words.refused(handover.name) : words.waits(handover.name)}</p>}
      {colleagues.length === 0 && <p className="soft">{words.nobody}</p>}
      {colleagues.length > 0 && (
        <details open={problem}>
          <summary>{words.offer}</summary>
          <form method="post" className="box flow">
            <p>{words.text}</p>
            <div className="field">
              <label htmlFor="collega">{words.whom}</label>
              {problem && (
                <p className="error" id="collega-e">
                  <span className="vh">{staffWords.errorPrefix}</span>
                  {words.choose}
                </p>
              )}
              <select
                id="collega"
                name="collega"
                {...(problem ? { "aria-invalid": true, "aria-describedby": "collega-e" } : {})}
              >
                <option value="">{words.none}</option>
                {colleagues.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="reden">{words.reason}</label>
              <select id="reden" name="reden">
                {HANDOVER_REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {words.reasons[reason]}
                  </option>
                ))}
              </select>
            </div>
            <button type="submit" name="doe" value="overdracht" className="second">
              {words.send}
            </button>
            <FormToken token={formToken} />
          </form>
        </details>
      )}
    </section>
  );
}
