import type { ReactNode } from "react";
import { staffWords } from "~/words/nl/staff";

export type StaffFace = "counsellor" | "employer" | "network";

const PAGES = {
  counsellor: [
    { href: "/werkplek", name: staffWords.pages.today },
    { href: "/werkplek/nieuw", name: staffWords.pages.register },
    { href: "/werkplek/werkgevers", name: staffWords.pages.employers },
    { href: "/werkplek/profiel", name: staffWords.pages.profile },
    { href: "/werkplek/preventie", name: staffWords.pages.prevention },
  ],
  employer: [
    { href: "/beheer", name: staffWords.pages.overview },
    { href: "/beheer/afspraken", name: staffWords.pages.agreements },
    { href: "/beheer/documenten", name: staffWords.pages.documents },
    { href: "/beheer/link", name: staffWords.pages.link },
    { href: "/beheer/materiaal", name: staffWords.pages.materials },
    { href: "/beheer/papieren", name: staffWords.pages.papers },
    { href: "/beheer/preventie", name: staffWords.pages.prevention },
    { href: "/beheer/facturen", name: staffWords.pages.invoices },
    { href: "/beheer/mensen", name: staffWords.pages.people },
  ],
  network: [
    { href: "/netwerk", name: staffWords.pages.overview },
    { href: "/netwerk/werkgevers", name: staffWords.pages.employers },
    { href: "/netwerk/sjablonen", name: staffWords.pages.templates },
    { href: "/netwerk/termijnen", name: staffWords.pages.terms },
    { href: "/netwerk/besluiten", name: staffWords.pages.decisions },
    { href: "/netwerk/vertrouwenspersonen", name: staffWords.pages.counsellors },
    { href: "/netwerk/preventie", name: staffWords.pages.prevention },
    { href: "/netwerk/facturen", name: staffWords.pages.invoices },
    { href: "/netwerk/mensen", name: staffWords.pages.people },
  ],
} as const satisfies Record<StaffFace, readonly { href: string; name: string }[]>;

export const homeOf = { counsellor: "/werkplek", employer: "/beheer", network: "/netwerk" } as const;

type ShellProps = {
  face: StaffFace;
  name: string;
  /** The path of the page that is shown. */
  current: string;
  /** The employer, on the employer's face. */
  subtitle?: string;
  narrow?: boolean;
  children: ReactNode;
};

/** Header, menu and footer of a page for somebody who is logged in; stands in `body.staff`. */
export function StaffShell({ face, name, current, subtitle, narrow, children }: ShellProps) {
  const faceName = staffWords.faces[face];
  return (
    <>
      <SkipLink />
      <header className="top">
        <div className="bar">
          <p className="brand">
            <a href={homeOf[face]}>
              <b>{staffWords.brand}</b> <span>{subtitle ? `${faceName}, ${subtitle}` : faceName}</span>
            </a>
          </p>
          <nav className="menu" aria-label={staffWords.menu}>
            <ul>
              {PAGES[face].map((page) => (
                <li key={page.href}>
                  <a href={page.href} aria-current={page.href === current ? "page" : undefined}>
                    {page.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="who">
            <a href="/account" aria-current={current === "/account" ? "page" : undefined}>
              {name}
            </a>
            <form method="post" action="/uitloggen">
              <button type="submit" className="quiet">
                {staffWords.logOut}
              </button>
            </form>
          </div>
        </div>
      </header>
      <Body narrow={narrow ?? false} foot={staffWords.foot[face]}>
        {children}
      </Body>
    </>
  );
}

/** The frame around log-in and around errors: nobody is known here, so there is no menu and no name. */
export function DoorShell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="top">
        <div className="bar">
          <p className="brand">
            <b>{staffWords.brand}</b> <span>{staffWords.doorBrand}</span>
          </p>
        </div>
      </header>
      <Body narrow foot={staffWords.foot.door}>
        {children}
      </Body>
    </>
  );
}

function SkipLink() {
  return (
    <a className="skip" href="#inhoud">
      {staffWords.skip}
    </a>
  );
}

function Body({ narrow, foot, children }: { narrow: boolean; foot: string; children: ReactNode }) {
  return (
    <>
      <main id="inhoud" className={narrow ? "narrow" : undefined}>
        {children}
      </main>
      <footer className="foot">
        <div>
          <p className="soft">{foot}</p>
        </div>
      </footer>
    </>
  );
}
