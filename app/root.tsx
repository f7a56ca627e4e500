import type { ReactNode } from "react";
import type { Language } from "~/domain/intake/schema";
import copyScript from "~/enhance/copy-code.ts?enhance";
import keepScript from "~/enhance/keep-text.ts?enhance";
import exitScript from "~/enhance/quick-exit.ts?enhance";
import { isRouteErrorResponse, Outlet, useMatches, useRouteError } from "~/framework";
import { ErrorPage } from "~/ui/kit/error-page";
import font from "~/ui/kit/fonts/source-sans-3.woff2?url";
import kit from "~/ui/kit/kit.css?url";

/** What a loader says about the document around its page; a face without data is Dutch. */
export type Shell = { lang: Language; title: string; exitUrl?: string; leave?: string; copy?: boolean };

/** `keeps`: the page has forms whose text is saved while it is typed. */
type Handle = { face: "public" | "staff"; title: string; keeps?: boolean };

function useShell(): Shell & Handle {
  const error = useRouteError();
  const match = useMatches().at(-1);
  const handle = (match?.handle ?? { face: "public", title: "Contact" }) as Handle;
  const shell = (match?.data as { shell?: Shell } | undefined)?.shell;
  const thrown = isRouteErrorResponse(error) ? (error.data as { lang?: Language } | null) : null;
  return { lang: thrown?.lang ?? "nl", ...shell, ...handle, title: shell?.title ?? handle.title };
}

export function Layout({ children }: { children: ReactNode }) {
  const shell = useShell();
  return (
    <html lang={shell.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {shell.leave ? <meta httpEquiv="refresh" content={`0;url=${shell.leave}`} /> : null}
        <title>{shell.title}</title>
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={kit} />
        {shell.face === "public" && !shell.leave ? <script src={exitScript} defer /> : null}
        {shell.keeps ? <script src={keepScript} defer /> : null}
        {shell.copy ? <script src={copyScript} defer /> : null}
      </head>
      <body className={shell.face === "staff" ? "staff" : undefined}>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** What a thrown answer carries for its page; a surprise carries nothing and gets the network's defaults. */
export type ErrorFacts = {
  lang: Language;
  networkName: string;
  phone: string;
  exitUrl: string;
  carried?: string;
  fields?: { name: string; value: string }[];
  secret?: boolean;
};

const NO_FACTS: ErrorFacts = {
  lang: "nl",
  networkName: "Netwerk Tweespoor",
  phone: "06 0123 4500",
  exitUrl: "https://nos.nl/weer",
};

export function ErrorBoundary() {
  const error = useRouteError();
  const { face } = useShell();
  const known = isRouteErrorResponse(error);
  const facts = { ...NO_FACTS, ...((known ? error.data : null) as ErrorFacts | null) };
  return <ErrorPage face={face} status={known ? error.status : 500} {...facts} />;
}
