import { telHref } from "~/ui/kit/phone";
import { silentCompanyWords as words } from "~/words/nl/billing";

/** An invoice that stands with the payment company, while that gives no answer; the office has nobody to call. */
export function SilentCompanyView({ phone, back }: { phone: string | null; back: string }) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p>{words.again}</p>
      {phone && (
        <p>
          {words.call} <a href={telHref(phone)}>{phone}</a>.
        </p>
      )}
      <p>
        <a className="button" href={back}>
          {words.back}
        </a>
      </p>
    </>
  );
}
