import { ApartView, ReferredView } from "~/ui/intake/apart";
import { CallBackView } from "~/ui/intake/call-back";
import { CheckView, type IntakePath, NobodyFitsView } from "~/ui/intake/check";
import { IntakeFormView } from "~/ui/intake/form";
import { BusyView } from "~/ui/intake/plain-pages";
import { ReceiptView } from "~/ui/intake/receipt";
import { PublicShell } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import type { Shown } from "./report-steps.server";

type Props = { step: Shown; path: IntakePath };

/** One address, many pages: form, check, receipt. */
export function ReportSteps({ step, path }: Props) {
  const { shell, page } = step;
  return (
    <PublicShell
      lang={shell.lang}
      place={wordsFor(shell.lang).public.shell.forEveryoneAt(page.shortName)}
      home={`/m/${page.slug}`}
      exitUrl={shell.exitUrl}
    >
      <Page step={step} path={path} />
    </PublicShell>
  );
}

function Page({ step, path }: Props) {
  const { page, shell } = step;
  const common = { page, lang: shell.lang, path };
  switch (step.view) {
    case "form": {
      const Form = path === "terugbellen" ? CallBackView : IntakeFormView;
      return (
        <Form
          page={page}
          lang={shell.lang}
          token={step.token}
          values={step.typed}
          errors={step.errors}
          freshForm={step.stale}
          path={path}
        />
      );
    }
    case "check":
      return (
        <CheckView
          {...common}
          token={step.token}
          form={step.form}
          readers={step.readers}
          changed={step.changed}
          needsConsent={step.needsConsent}
          withoutDeputy={step.withoutDeputy}
        />
      );
    case "apart":
      return (
        <ApartView
          page={page}
          lang={shell.lang}
          token={step.token}
          values={step.typed}
          errors={step.errors}
          freshForm={step.stale}
          named={step.named}
          office={step.office}
        />
      );
    case "referred":
      return <ReferredView lang={shell.lang} office={step.office} />;
    case "nobody":
      return <NobodyFitsView {...common} token={step.token} wish={step.wish} />;
    case "receipt":
      return (
        <ReceiptView
          {...common}
          code={step.code}
          token={step.token}
          primary={step.primary}
          due={page.firstContact}
          wrongGroup={step.wrongGroup}
          reach={step.reach}
        />
      );
    case "busy":
      return (
        <BusyView
          lang={shell.lang}
          phone={page.phone}
          again={{ action: `/m/${page.slug}/${path}?taal=${shell.lang}`, fields: step.fields }}
        />
      );
  }
}
