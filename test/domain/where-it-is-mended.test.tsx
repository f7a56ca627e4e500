import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { may, RIGHTS, type Role } from "~/domain/accounts/schema";
import type { Activity } from "~/domain/prevention/schema";
import type { Line } from "~/domain/tenancy/going-live/schema";
import { Checklist } from "~/ui/employer/checklist";
import { fieldOf } from "~/ui/employer/document-problems";
import { NotDone } from "~/ui/employer/home";
import { ActivityDesk } from "~/ui/staff/activity-desk";
import { PeopleHead } from "~/ui/staff/people-head";

/** Whoever is refused reads why above the page, and goes from there to the field; and is asked only what one may do. */
const html = (element: ReactElement) => renderToStaticMarkup(element);
const text = (element: ReactElement) =>
  html(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const lines: Line[] = [
  { item: "GL-01", lacks: [{ lack: "not_signed", who: "" }] },
  {
    item: "GL-08",
    lacks: [
      { lack: "not_published", who: "" },
      { lack: "not_checked", who: "" },
    ],
  },
  { item: "GL-09", lacks: [{ lack: "not_checked", who: "" }] },
  { item: "GL-19", lacks: [{ lack: "no_invoice", who: "" }] },
];
const listFor = (role: Role, begun = true) =>
  text(
    <Checklist
      name="Proef"
      lines={lines}
      problem={null}
      typed={{ onDay: "", words: "" }}
      begun={begun}
      rights={RIGHTS.filter((right) => may(role, right))}
    />,
  );

test("the list asks of each role what that role may do, and shows the rest as somebody else's", () => {
  const ways = ["Lees en teken", "Naar documenten", "Ik heb dit nagekeken", "Naar facturen"];
  const shown = (role: Role, begun?: boolean) => ways.filter((way) => listFor(role, begun).includes(way));
  expect(shown("hr")).toEqual(ways);
  expect(shown("board")).toEqual(["Lees en teken"]);
  expect(shown("finance")).toEqual(["Naar facturen"]);
  expect(listFor("finance").match(/Nu doen/g)).toHaveLength(1);
  // Nobody can say of papers that are not written yet that they are right.
  expect(shown("hr", false)).not.toContain("Ik heb dit nagekeken");
});

test("what the list cannot do is said above it, with the way to the field if one is wrong", () => {
  const said = (what: Parameters<typeof NotDone>[0]["problem"]) => html(<NotDone problem={what} />);
  expect(said({ item: "GL-17", what: "onDay" })).toContain('<a href="#dag">Vul een dag in.</a>');
  expect(said({ item: "GL-08", what: "nothing_yet" })).toContain("<p>Vul eerst uw afspraken in.</p>");
});

test("an invitation, a document and a request lead to the form that was refused and not to another like it", () => {
  const head = (kind: string) =>
    html(<PeopleHead title="Mensen" lead="" kind={kind} problems={["taken", "last_one"]} flash={null} />);
  expect(head("counsellor")).toContain('href="#counsellor-mail"');
  expect(head("employer")).toContain('href="#employer-mail"');
  const typed = { doe: "antwoorden", zin: "CR-16", voorstel: "2" };
  expect(fieldOf("reason_needed", typed)).toBe("waarom-CR-16-2");
  expect(fieldOf("not_there", typed)).toBe(null);
  expect(fieldOf("reason", { doe: "besluit" })).toBe("reden");
});

test("hours that are wrong are marked at the request they were typed for", () => {
  const request: Activity = {
    id: "vraag", tenantId: "p", employer: "Proef", kind: "session", theme: "conduct", state: "asked", solicited: true,
    askedOn: "2026-11-20", plannedOn: null, heldOn: null, hours: null, counsellor: null, wish: "",
  }; // biome-ignore format: a table
  const desk = (wat: Record<string, string>) =>
    html(
      <ActivityDesk
        path="/netwerk/preventie"
        today="2026-11-26"
        rows={[request]}
        places={[]}
        flash={null}
        problems={["quarterHours"]}
        typed={{ uren: "veel", ...wat }}
        token=""
      />,
    );
  const marked = (page: string) => [...page.matchAll(/id="(uren[\w-]*)-f"/g)].map(([, id]) => id);
  expect(marked(desk({ wat: "vraag" }))).toEqual(["uren-vraag"]);
  expect(marked(desk({}))).toEqual(["uren"]);
});
