import { TypedText } from "~/ui/kit/text";
import { wordsFor } from "~/words/words";
import { AgreementPart } from "./agreement";
import { ChoosePart } from "./choose";
import { ComplaintPart } from "./complaint";
import { ConsentsPart } from "./consents";
import { DescriptionPart } from "./description";
import { type Here, looseWords } from "./here";
import { LaterPart } from "./later";
import { LookedBackPart } from "./looked-back";
import { MandatePart } from "./mandate";
import { OfficialPart } from "./official";
import { OtherTrackPart } from "./other-track";
import { ReferralsPart } from "./referrals";
import { SaidPart } from "./said";
import { UnfitPart } from "./unfit";

/** Everything of the course that the reporter reads, approves or decides. */
export function CourseParts({ here }: { here: Here }) {
  return (
    <>
      <OfficialPart here={here} />
      <OtherTrackPart here={here} />
      <UnfitPart here={here} />
      <AgreementPart here={here} />
      <DescriptionPart here={here} />
      <MandatePart here={here} />
      <ConsentsPart here={here} />
      <ChoosePart here={here} />
      <ComplaintPart here={here} />
      <ReferralsPart here={here} />
      <LookedBackPart here={here} />
      <SaidPart here={here} />
      <LaterPart here={here} />
    </>
  );
}

/** Why a deed did not happen, and the words that have no form any more. */
export function NotNow({ here }: { here: Here }) {
  const { problem: t } = wordsFor(here.lang).course;
  const because = here.problem?.because;
  const loose = looseWords(here);
  if (!because && loose.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1}>
      <h2>{t.title}</h2>
      <p>{because?.why === "changed" ? t.changed : t.because}</p>
      {loose.length > 0 ? <p>{t.kept}</p> : null}
      {loose.map((words) => (
        <blockquote key={words}>
          <TypedText text={words} />
        </blockquote>
      ))}
    </div>
  );
}
