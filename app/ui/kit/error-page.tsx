import type { Language } from "~/domain/intake/schema";
import { NotAvailableView, OutOfOrderView } from "~/ui/intake/plain-pages";
import { LoginView } from "~/ui/staff/login";
import { NotFoundView, StaffErrorView } from "~/ui/staff/not-found";
import { DoorShell } from "~/ui/staff/shell";
import { OutOfOrder, SentAgain } from "./out-of-order";
import { PublicShell } from "./shell";

type Props = {
  face: "public" | "staff";
  lang: Language;
  status: number;
  networkName: string;
  phone: string;
  exitUrl: string;
  /** A text that came after its session had ended. */
  carried?: string;
  /** What was sent and could not be taken now. */
  fields?: { name: string; value: string }[];
  /** Among it was a secret, which no page holds. */
  secret?: boolean;
};

/** The page of every refusal and every surprise; a face's "not there" and "not yours" are the same bytes. */
export function ErrorPage(props: Props) {
  const { face, lang, status, networkName, phone, exitUrl, carried, fields = [], secret = false } = props;
  if (carried) {
    return (
      <DoorShell>
        <LoginView error={null} email="" carried={carried} />
      </DoorShell>
    );
  }
  if (face === "staff") {
    return (
      <DoorShell>
        {status === 404 ? (
          <NotFoundView face={null} />
        ) : status === 503 ? (
          <OutOfOrder lang={lang} fields={fields} secret={secret} />
        ) : (
          <StaffErrorView face={null} />
        )}
      </DoorShell>
    );
  }
  return (
    <PublicShell lang={lang} exitUrl={exitUrl}>
      {status === 404 ? (
        <>
          <NotAvailableView lang={lang} networkName={networkName} networkPhone={phone} />
          <SentAgain lang={lang} fields={fields} />
        </>
      ) : (
        <OutOfOrderView lang={lang} phone={phone} fields={fields} secret={secret} />
      )}
    </PublicShell>
  );
}
