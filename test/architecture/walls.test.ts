import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./sources";

type Cruised = {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
};

const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const rules = path.join(root, "test/architecture/rules.cjs");

/** Walks every import of a tree; who imports whom, and which walls that breaks. */
async function cruise(tree: string): Promise<Cruised> {
  const args = [program, "--config", rules, "--output-type", "json", "app", "db", "emails"];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(
    // It ends with the number of violations; what it found is on its output all the same.
    (failed: { stdout: string; stderr: string }) => {
      if (!failed.stdout.startsWith("{")) throw new Error(failed.stderr);
      return failed;
    },
  );
  return JSON.parse(stdout) as Cruised;
}

test("no wall of the house is broken", async () => {
  const { modules, summary } = await cruise(root);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  // The names in imports were followed: a tree that resolves nothing breaks no wall either.
  const dossier = modules.find((one) => one.source === "app/routes/counsellor/dossier.tsx");
  const reached = dossier?.dependencies.map((one) => one.resolved) ?? [];
  for (const file of ["app/domain/dossier/queries.ts", "app/http/doors.ts", "app/framework.ts"])
    expect(reached).toContain(file);
}, 90_000);

/** For each wall at least one import that it must stop. */
const PLANTED: [string, string, string][] = [
  ["domain-knows-no-framework", "app/domain/intake/a.ts", "~/ui/kit/shell"],
  ["domain-knows-no-framework", "app/domain/intake/b.ts", "react"],
  ["domain-knows-no-framework", "app/domain/intake/c.ts", "~/env.server"],
  ["domain-knows-no-framework", "app/domain/intake/d.ts", "~/words/words"],
  ["domain-knows-no-framework", "app/domain/intake/e.ts", "#emails/frame"],
  ["domain-knows-no-framework", "app/domain/intake/f.ts", "pg"],
  ["domain-knows-no-framework", "app/domain/intake/g.ts", "~/http/doors"],
  ["domain-knows-no-framework", "app/domain/documents/a.ts", "~/pdf/document"],
  ["paper-holds-no-secret", "app/pdf/a.ts", "~/env.server"],
  ["paper-holds-no-secret", "app/pdf/b.ts", "~/ui/kit/shell"],
  ["paper-holds-no-secret", "app/pdf/c.ts", "~/http/doors"],
  ["one-way-flow-intake", "app/domain/intake/h.ts", "~/domain/dossier/queries"],
  ["one-way-flow-intake", "app/domain/intake/i.ts", "../routing/queries"],
  ["one-way-flow-routing", "app/domain/routing/a.ts", "~/domain/dossier/schema"],
  ["one-way-flow-dossier", "app/domain/dossier/a.ts", "~/domain/reporting/schema"],
  ["front-door-only", "app/domain/dossier/b.ts", "~/domain/intake/commands"],
  ["front-door-only", "app/domain/dossier/c.ts", "~/domain/routing/policy"],
  ["front-door-only", "app/domain/tenancy/a.ts", "~/domain/dossier/commands/accept"],
  ["tracks-are-tables", "app/domain/tracks/integrity/a.ts", "~/domain/tracks/unwanted-behaviour/b"],
  ["tracks-are-tables", "app/domain/tracks/integrity/c.ts", "~/domain/dossier/schema"],
  ["policy-is-pure", "app/domain/intake/policy.ts", "~/data/tables"],
  ["policy-is-pure", "app/domain/routing/policy.ts", "./queries"],
  ["policy-is-pure", "app/domain/dossier/schema.ts", "~/crypto/primitives.server"],
  ["policy-is-pure", "app/domain/tenancy/schema.ts", "kysely"],
  ["faces-never-meet", "app/routes/counsellor/a.tsx", "~/routes/employer/home"],
  ["faces-never-meet", "app/routes/public/b.tsx", "../reporter/views.server"],
  ["faces-never-meet-in-ui", "app/ui/employer/a.tsx", "~/ui/counsellor/facts"],
  ["routes-and-ui-hold-no-sql", "app/routes/counsellor/c.tsx", "~/data/as.server"],
  ["routes-and-ui-hold-no-sql", "app/routes/counsellor/d.tsx", "kysely"],
  ["routes-and-ui-hold-no-sql", "app/ui/kit/b.tsx", "#db/types"],
  ["keys-stay-in-crypto", "app/domain/dossier/d.ts", "node:crypto"],
  ["keys-stay-in-crypto", "app/http/e.ts", "crypto"],
  ["keys-stay-in-crypto", "app/jobs/a.ts", "sodium-native"],
  ["keys-stay-in-crypto", "app/http/login.server.ts", "lucia"],
  ["keys-stay-in-crypto", "db/a.ts", "node:crypto"],
  ["letters-know-nothing", "emails/a.tsx", "~/domain/dossier/schema"],
  ["letters-know-nothing", "emails/b.tsx", "#db/types"],
  ["screens-hold-no-secret", "app/ui/kit/c.tsx", "~/env.server"],
  ["screens-hold-no-secret", "app/ui/counsellor/d.tsx", "~/http/doors"],
  ["the-browser-gets-nothing-of-ours", "app/enhance/a.ts", "~/words/words"],
  ["the-framework-has-one-door", "app/routes/network/a.tsx", "@remix-run/react"],
  ["companies-stay-outside", "app/jobs/b.ts", "resend"],
  ["no-circles", "app/jobs/c.ts", "./d"],
  ["everything-is-found", "app/jobs/e.ts", "~/jobs/gone/"],
  ["product-knows-no-test", "app/jobs/f.ts", "#test/support/house"],
];
/** What must stay possible, or the walls would be met by never building anything. */
const ALLOWED: [string, string][] = [
  ["app/domain/dossier/ok.ts", "~/domain/intake/contents"],
  ["app/domain/dossier/fine.ts", "~/domain/routing/queries"],
  ["app/domain/tracks/integrity/ok.ts", "~/domain/tracks/track"],
  ["app/routes/counsellor/ok.tsx", "~/ui/counsellor/facts"],
  ["app/crypto/ok.server.ts", "sodium-native"],
  ["app/http/sessions.server.ts", "lucia"],
];

describe("in a house that breaks every wall", () => {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), "walls-"));
  let cruised: Cruised;

  const write = (file: string, text: string) => {
    const at = path.join(tree, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, text);
  };
  const fileBehind = (from: string, name: string) => {
    const place = name
      .replace(/^~\//, "app/")
      .replace(/^#(db|emails|test)\//, "$1/")
      .replace(/^\.\.?\//, (up) => `${path.posix.join(path.dirname(from), up)}/`);
    return /^(app|db|emails|test)\//.test(place) && !place.endsWith("/")
      ? `${path.posix.normalize(place)}.ts`
      : null;
  };

  beforeAll(async () => {
    const imports = [...PLANTED.map(([, file, name]) => [file, name] as const), ...ALLOWED];
    for (const [file, name] of imports) {
      const target = fileBehind(file, name);
      if (target) write(target, "export {};\n");
    }
    for (const [file, name] of imports) write(file, `import "${name}";\n`);
    write("app/jobs/d.ts", 'import "./c";\n');
    write(
      "app/routes/counsellor/typed.tsx",
      'import type { Writing } from "~/data/tables";\nexport type Mine = Writing;\n',
    );
    write("app/data/tables.ts", "export type Writing = string;\n");
    for (const file of ["tsconfig.json", "package.json"])
      fs.copyFileSync(path.join(root, file), path.join(tree, file));
    fs.symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
    cruised = await cruise(tree);
  });
  afterAll(() => fs.rmSync(tree, { recursive: true, force: true }));

  const brokenBy = (file: string) =>
    cruised.summary.violations.filter((one) => one.from === file).map((one) => one.rule.name);

  test.each(PLANTED)("%s stops %s from importing %s", (rule, file) => {
    expect(brokenBy(file)).toContain(rule);
  });

  test.each([...ALLOWED.map(([file]) => file), "app/routes/counsellor/typed.tsx"])(
    "nothing stops %s",
    (file) => {
      expect(brokenBy(file)).toEqual([]);
    },
  );

  test("every wall has an import that it stops", () => {
    const named = cruised.summary.ruleSetUsed.forbidden.map((rule) => rule.name);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !PLANTED.some(([rule]) => rule === name))).toEqual([]);
  });
});
