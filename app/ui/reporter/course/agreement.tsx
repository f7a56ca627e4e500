import { offenceSentence } from "~/domain/documents/clauses/limits";
import { WHO } from "~/domain/documents/values";
import { DocumentBlocks } from "~/ui/documents/composed";
import { Hidden } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { Day } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import { Asked, DeedForm, Dispute, type Form, stepForm } from "./deed";
import { type Here, typedIn, whoIn } from "./here";
import { SaidHow } from "./said";

/** The trust agreement: the whole text with its yes below it, or that it was made (S0-09, S1-17). */
export function AgreementPart({ here }: { here: Here }) {
  const { agreement: t } = wordsFor(here.lang).course;
  const { agreement, steps } = here.page.course;
  const maySign = !agreement && here.toSign && steps.some(({ step }) => step === "sign");
  if (!agreement && !maySign) return null;
  return (
    <section id="overeenkomst" aria-labelledby="ov-kop">
      <h2 id="ov-kop">{t.title}</h2>
      {agreement ? <Signed here={here} agreement={agreement} /> : <ToSign here={here} />}
    </section>
  );
}

function ToSign({ here }: { here: Here }) {
  const { agreement: t } = wordsFor(here.lang).course;
  return (
    <>
      <p>{t.lead(whoIn(here))}</p>
      {here.toSign && "text" in here.toSign ? (
        <p>
          <a href={withLanguage("/mijn-melding/overeenkomst", here.lang)}>{t.read}</a>
        </p>
      ) : null}
      <TextToSign here={here} form={stepForm("sign")} title={t.fold} />
    </>
  );
}

function TextToSign({ here, form, title }: { here: Here; form: Form; title: string }) {
  const { agreement: t } = wordsFor(here.lang).course;
  const { toSign } = here;
  if (!toSign) return null;
  if ("behind" in toSign)
    return (
      <div className="notice">
        <p>{fill(t.behind, <Day day={toSign.behind} lang={here.lang} />)}</p>
        {form.doe === "stap" ? <p>{t.readOut(whoIn(here))}</p> : null}
      </div>
    );
  return (
    <div className="folds">
      <Fold title={title} hint={t.foldHint} open={typedIn(here, form) !== null}>
        <div className="flow">
          <p>
            <b>{toSign.text.title}</b>
          </p>
          <DocumentBlocks blocks={toSign.text.blocks} level={3} />
          <DeedForm here={here} form={form}>
            <Hidden name="tekst" value={toSign.mark} />
            <Asked here={here} form={form} name="naam" kind="line" label={t.name} hint={t.nameHint} />
            <button type="submit">{t.sign}</button>
            <p className="soft">{t.later}</p>
          </DeedForm>
        </div>
      </Fold>
    </div>
  );
}

/** An agreement that was signed before a later version was taken stays; what it says of its limits reads otherwise now. */
function SinceSigned({ here }: { here: Here }) {
  const { agreement: t } = wordsFor(here.lang).later;
  const { taken, settings } = here.page;
  if (!taken || taken.signed) return null;
  return (
    <>
      <p>{t.stays}</p>
      {taken.strict ? (
        <>
          <p>{t.limits}</p>
          <blockquote>{offenceSentence(settings, here.lang, WHO[here.lang])}</blockquote>
          <p>{t.strict(whoIn(here))}</p>
          <TextToSign here={here} form={{ doe: "opnieuw", stap: "sign-again" }} title={t.fold} />
        </>
      ) : null}
    </>
  );
}

type SignedProps = { here: Here; agreement: NonNullable<Here["page"]["course"]["agreement"]> };

function Signed({ here, agreement }: SignedProps) {
  const { agreement: t } = wordsFor(here.lang).course;
  return (
    <>
      <p>
        <span className="state good">
          <span>{fill(t.signed, <Day day={agreement.on} lang={here.lang} />)}</span>
        </span>
      </p>
      <SaidHow here={here} how={agreement.how} on={agreement.on} />
      {agreement.agreed ? (
        <p>
          <a href={withLanguage("/mijn-melding/overeenkomst", here.lang)}>{t.read}</a>
        </p>
      ) : (
        <p className="soft">{t.notKept}</p>
      )}
      <SinceSigned here={here} />
      {agreement.how ? (
        <div className="folds">
          <Dispute here={here} entry={agreement.entry} />
        </div>
      ) : null}
    </>
  );
}
