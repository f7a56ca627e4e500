import type { CaseDocuments } from "~/domain/dossier/case-documents";
import { paperOf } from "~/domain/dossier/case-papers";
import type { CourseView } from "~/domain/dossier/course/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { Phone } from "~/ui/kit/phone";
import { Fact } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { courseWords } from "~/words/nl/staff-course";
import { RuleLink } from "./rule-link";

/** Whether a formal complaint runs, or was chosen and not yet sent. */
export const complains = ({ stage, decisions }: CourseView): boolean =>
  stage === "accompanying" || decisions.includes("accompany");

type Props = { course: CourseView; documents: CaseDocuments; dossierId: string };

/** What a formal complaint needs at hand (S2-07, S2-24, S3-24): to whom it goes, under which regulation, from whom. */
export function Complaint({ course, documents, dossierId }: Props) {
  const words = courseWords(course).complaint;
  const { formalAddressee, formalAddresseeAlternative, papers, factsOn } = documents;
  const { disclose, file_complaint: sent } = course.answers;
  const regulation = (day: "receipt" | "facts") => {
    const paper = paperOf(papers, "complaintsRegulation", day);
    return paper ? <RuleLink dossierId={dossierId} paper={paper} /> : words.noneThen;
  };
  return (
    <section className="box flow" aria-labelledby="klacht">
      <h3 id="klacht">{words.title}</h3>
      <dl className="facts">
        <Fact name={words.to}>
          <Addressee who={formalAddressee} />
        </Fact>
        {formalAddresseeAlternative && (
          <Fact name={words.instead}>
            <Addressee who={formalAddresseeAlternative} />
          </Fact>
        )}
        <Fact name={words.atReceipt}>{regulation("receipt")}</Fact>
        {factsOn && (
          <Fact name={words.atFacts}>
            {regulation("facts")}, <Day day={factsOn} />
          </Fact>
        )}
        <Fact name={words.from}>
          {disclose ? <bdi>{[disclose.name, disclose.address].map(String).join(", ")}</bdi> : words.unnamed}
        </Fact>
        {typeof sent?.on === "string" && (
          <Fact name={words.sent}>
            <Day day={sent.on} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

type AddresseeProps = { who: Pick<ProtocolSettings["formalAddressee"], "name" | "address" | "phone"> };

function Addressee({ who: { name, address, phone } }: AddresseeProps) {
  return (
    <>
      {name}
      <br />
      {address}
      <br />
      <Phone number={phone} />
    </>
  );
}
