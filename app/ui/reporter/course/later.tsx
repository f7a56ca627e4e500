import { fill } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { TypedText } from "~/ui/kit/text";
import { Day } from "~/ui/kit/time";
import { writtenDay } from "~/words/dates";
import { differencesSaid } from "~/words/later-said";
import { wordsFor } from "~/words/words";
import { RuleLink } from "../rules";
import { DeedForm } from "./deed";
import type { Here } from "./here";

/** A later version of the employer's protocol: folded, with what is different and a yes that is never needed. */
export function LaterPart({ here }: { here: Here }) {
  const { later: t } = wordsFor(here.lang);
  const { offer, taken, employer } = here.page;
  if (!offer && !taken) return null;
  return (
    <section id="nieuwer" aria-labelledby="nw-kop">
      <h2 id="nw-kop">{t.title}</h2>
      {taken ? (
        <p>{fill(t.taken, String(taken.major), <Day day={taken.on} lang={here.lang} year />)}</p>
      ) : null}
      {offer ? (
        <>
          <p>
            {t.lead(employer)} {t.nothing}
          </p>
          <div className="folds">
            <Offered here={here} offer={offer} />
          </div>
        </>
      ) : null}
    </section>
  );
}

function Offered({ here, offer }: { here: Here; offer: NonNullable<Here["page"]["offer"]> }) {
  const { later: t } = wordsFor(here.lang);
  const differences = differencesSaid(offer, here.lang);
  const version = String(offer.major);
  const text = here.page.documents.papers.find(({ of }) => of.includes("offered"));
  return (
    <Fold title={t.fold} hint={t.foldHint(writtenDay(offer.inForceOn, here.lang))} open={false}>
      <div className="flow">
        {text ? (
          <p>
            <RuleLink paper={text} lang={here.lang} />
          </p>
        ) : null}
        {differences.length === 0 ? <p>{t.same}</p> : null}
        {differences.map(({ title, now, newer, note }) => (
          <article key={title}>
            <h3>{title}</h3>
            <dl className="facts">
              <Said name={t.now} text={now} />
              <Said name={t.newer} text={newer} />
            </dl>
            {note ? <p className="soft">{note}</p> : null}
          </article>
        ))}
        <h3>{t.ifYes}</h3>
        <ul>
          {t.consequences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <DeedForm here={here} form={{ doe: "nieuwer", versie: version }}>
          <button type="submit" className="second">
            {t.yes(version)}
          </button>
          <p className="soft">{t.no}</p>
        </DeedForm>
      </div>
    </Fold>
  );
}

function Said({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <TypedText text={text} />
      </dd>
    </div>
  );
}
