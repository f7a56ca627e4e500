/**
 * Who may know whom: the walls of the house, for dependency-cruiser. `from` and `to` are folders; type imports count
 * too unless a rule says otherwise, since a type is the first step to the thing.
 */
const SQL = "^(app/data|db)/|^kysely$|^pg$|node_modules/(kysely|pg)/";
const ROOMS =
  "accounts|billing|documents|dossier|intake|notifications|prevention|reporting|routing|tenancy|tracks";

const wall = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    wall(
      "domain-knows-no-framework",
      "The law runs without a browser, a server or a company. (Beside the list of the house: nothing of the demo, of " +
        "outside, nor the settings either.)",
      { path: "^app/domain/" },
      {
        path:
          "^(emails|app/(routes|ui|http|jobs|words|outside|demo|enhance|pdf))/|^app/(framework|root|server|main|flow|routes|env\\.server)\\.|" +
          "node_modules/(@remix-run|@react-email|react|react-dom|stripe|resend|lucia|pg|express)/|^(stripe|resend|lucia|pg|react)$",
      },
    ),
    wall(
      "one-way-flow-intake",
      "A report arrives before anybody reads it: intake calls nobody downstream.",
      { path: "^app/domain/intake/" },
      { path: "^app/domain/(routing|dossier|reporting)/" },
    ),
    wall(
      "one-way-flow-routing",
      "Routing chooses a reader and never looks into a dossier.",
      { path: "^app/domain/routing/" },
      { path: "^app/domain/(dossier|reporting)/" },
    ),
    wall(
      "one-way-flow-dossier",
      "What a dossier comes to in figures is told to reporting by events, never by a call.",
      { path: "^app/domain/dossier/" },
      { path: "^app/domain/reporting/" },
    ),
    wall(
      "front-door-only",
      "A room is entered by its schema, its queries and the events; what it may do and does is its own.",
      { path: `^app/domain/(${ROOMS})/` },
      { path: `^app/domain/(${ROOMS})/(commands|policy)(/|\\.ts$)`, pathNot: "^app/domain/$1/" },
    ),
    wall(
      "tracks-are-tables",
      "A track is a table that a lawyer signs; two tracks cannot see each other, only what a track is and the words that " +
        "all of them count in.",
      { path: "^app/domain/tracks/([^/]+)/" },
      { pathNot: "^app/domain/tracks/($1/|(track|taxonomy)\\.ts$)" },
    ),
    wall(
      "policy-is-pure",
      "What may be done is decided by values alone; what a thing looks like is safe to show anybody.",
      { path: "/(policy|schema)\\.ts$" },
      { path: `${SQL}|^app/crypto/|/(queries|commands|store)\\.ts$|\\.server\\.tsx?$` },
    ),
    wall(
      "faces-never-meet",
      "What one face shows is no business of another's.",
      { path: "^app/routes/([^/]+)/" },
      { path: "^app/routes/[^/]+/", pathNot: "^app/routes/$1/" },
    ),
    wall(
      "faces-never-meet-in-ui",
      "The parts of a staff face are built from the kit, not from another face. (Reporter and intake are one audience.)",
      { path: "^app/ui/(counsellor|employer|network)/" },
      { path: "^app/ui/(counsellor|employer|network|reporter|intake)/", pathNot: "^app/ui/$1/" },
    ),
    wall(
      "routes-and-ui-hold-no-sql",
      "A sheet declares, calls and shows. (It may name the type of the transaction that its door hands it.)",
      { path: "^app/(routes|ui)/" },
      { path: SQL, dependencyTypesNot: ["type-only"] },
    ),
    wall(
      "keys-stay-in-crypto",
      "Whoever is not in the room with the keys cannot make one by accident. (sodium-native here; oslo comes with lucia.)",
      { path: "^(app|db|emails)/", pathNot: "^app/(crypto/|http/sessions\\.server\\.ts$)" },
      {
        path: "^(node:)?crypto$|^(sodium-native|oslo|lucia|otplib)|node_modules/(sodium-native|libsodium[^/]*|oslo|lucia|otplib)/",
      },
    ),
    wall(
      "letters-know-nothing",
      "A letter says that there is something to read; it cannot say what, because it cannot know.",
      { path: "^emails/" },
      { path: `${SQL}|^app/` },
    ),
    wall(
      "screens-hold-no-secret",
      "What draws a page is given what it shows; it has no way to a key, a setting or a door.",
      { path: "^app/ui/" },
      { path: "\\.server\\.tsx?$|^app/(crypto|http|jobs|outside|data|demo|routes)/" },
    ),
    wall(
      "paper-holds-no-secret",
      "What sets a page in type is given what it sets; it has no way to a key, a setting or a door.",
      { path: "^app/pdf/" },
      { path: "\\.server\\.tsx?$|^app/(crypto|http|jobs|outside|data|demo|routes|ui)/" },
    ),
    wall(
      "the-browser-gets-nothing-of-ours",
      "A module for the browser stands alone: what it imported would travel to every visitor.",
      { path: "^app/enhance/" },
      { pathNot: "^app/enhance/" },
    ),
    wall(
      "the-framework-has-one-door",
      "Leaving this framework for its successor is a change in these files only.",
      {
        path: "^app/",
        pathNot:
          "^app/(framework\\.ts|entry\\.server\\.tsx|server\\.ts|routes\\.ts|types\\.d\\.ts|single-fetch\\.d\\.ts|vite\\.config\\.ts|http/doors\\.ts)$",
      },
      { path: "node_modules/@remix-run/" },
    ),
    wall(
      "companies-stay-outside",
      "Every company we call has one file and a stand-in.",
      { path: "^(app|db|emails)/", pathNot: "^app/outside/" },
      { path: "node_modules/(resend|stripe)/" },
    ),
    wall("no-circles", "What needs itself cannot be read from one end.", {}, { circular: true }),
    wall(
      "everything-is-found",
      "A name that does not resolve would pass every wall above.",
      { path: "^(app|db|emails)/" },
      { couldNotResolve: true, pathNot: "^virtual:|^(~|\\.)/.*\\?(enhance|url)$" },
    ),
    wall(
      "product-knows-no-test",
      "The product runs without its tests.",
      { path: "^(app|db|emails)/" },
      { path: "^test/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.build|\\.data|\\.test)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".d.ts", ".js", ".json", ".css", ".woff2"] },
  },
};
