import { complains } from "~/domain/dossier/course/asks";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { Phone } from "~/ui/kit/phone";
import { wordsFor } from "~/words/words";
import { heldFor, RuleLink } from "../rules";
import { Asked, DeedForm, stepForm } from "./deed";
import { type Here, whoIn } from "./here";

/** A formal complaint is the reporter's own: to whom it goes, and the own name and address first (S2-24). */
export function ComplaintPart({ here }: { here: Here }) {
  const { course, settings } = here.page;
  if (!complains(course)) return null;
  const { complaint: t } = wordsFor(here.lang).course;
  const { formalAddressee, formalAddresseeAlternative } = settings;
  return (
    <section id="klacht" aria-labelledby="kl-kop">
      <h2 id="kl-kop">{t.title}</h2>
      <p>{t.text}</p>
      <p>{t.to}</p>
      <Addressee here={here} who={formalAddressee} />
      {formalAddresseeAlternative ? (
        <>
          <p>{t.instead}</p>
          <Addressee here={here} who={formalAddresseeAlternative} />
        </>
      ) : null}
      <Regulations here={here} />
      {course.answers.disclose ? <File here={here} /> : <Disclose here={here} />}
      <p className="soft">{t.notYet}</p>
    </section>
  );
}

/** Under which regulation it is judged: that of the day of the facts, and of the day of the report (S2-07). */
function Regulations({ here }: { here: Here }) {
  const { complaint: t } = wordsFor(here.lang).course;
  const { papers, factsOn } = here.page.documents;
  const regulations = papers.filter(({ kind }) => kind === "complaintsRegulation");
  if (regulations.length === 0) return null;
  return (
    <>
      <p>{t.rules}</p>
      <ul>
        {regulations.map((paper) => (
          <li key={paper.number}>
            <RuleLink paper={paper} lang={here.lang} />{" "}
            <span className="soft">{heldFor(paper, factsOn, here.lang).join(" ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type AddresseeProps = {
  here: Here;
  who: Pick<ProtocolSettings["formalAddressee"], "name" | "address" | "phone">;
};

function Addressee({ here, who }: AddresseeProps) {
  const { complaint: t } = wordsFor(here.lang).course;
  return (
    <address className="box">
      <b>{who.name}</b>
      <br />
      {who.address}
      <br />
      {t.phone} <Phone number={who.phone} />
    </address>
  );
}

function Disclose({ here }: { here: Here }) {
  const { complaint: t } = wordsFor(here.lang).course;
  const form = stepForm("disclose");
  const who = whoIn(here);
  return (
    <DeedForm here={here} form={form}>
      <p>{t.first(who)}</p>
      <Asked here={here} form={form} name="a.name" kind="line" label={t.name} />
      <Asked here={here} form={form} name="a.address" kind="line" label={t.address} />
      <button type="submit">{t.disclose(who)}</button>
    </DeedForm>
  );
}

function File({ here }: { here: Here }) {
  const { complaint: t } = wordsFor(here.lang).course;
  const form = stepForm("file_complaint");
  const who = whoIn(here);
  return (
    <DeedForm here={here} form={form}>
      <p>{t.disclosed(who)}</p>
      <Asked here={here} form={form} name="a.on" kind="day" label={t.on} hint={t.onHint(who)} />
      <button type="submit">{t.file}</button>
    </DeedForm>
  );
}
