import type { House } from "#test/support/house";

/** A row for every table that the demo's cast leaves empty, so that seeing nothing there proves something; gives back how each goes away. */
export async function fillWhatTheCastLeavesEmpty(
  house: Pick<House, "sql">,
  dossierId: string,
): Promise<string[]> {
  const added: string[] = [];
  const kerim = "(select id from account where email = 'k.aydemir@tweespoor.example')";
  const tjeerds = "(select id from account where email = 't.vanwolde@tweespoor.example')";
  const joris = "(select id from account where email = 'j.amelink@tweespoor.example')";
  const tenant = (slug: string) => `(select id from employer where slug = '${slug}')`;
  await house.sql(
    "owner",
    "update timer set due_on = app.today() where dossier_id = $1 and kind = 'contact'",
    [dossierId],
  );
  const rows: [string, string][] = [
    [
      `insert into mail_arrival (person, arrives, failures, told_at, day) values (${joris}, false, 1, now(), app.today())`,
      `delete from mail_arrival where person = ${joris}`,
    ],
    [
      "insert into network_counter values (2099, 'confidentiality_procedure', 1)",
      "delete from network_counter where year = 2099",
    ],
    [
      `insert into conflict values (${tenant("noordzijl")}, ${kerim}, '2026-01-01')`,
      `delete from conflict where tenant_id = ${tenant("noordzijl")} and counsellor_id = ${kerim}`,
    ],
    [
      `insert into absence values (${kerim}, '2020-01-01', '2020-01-02')`,
      `delete from absence where counsellor_id = ${kerim} and from_on = '2020-01-01'`,
    ],
    [
      `insert into letter (id, person, kind, send_after, state) values (gen_random_uuid(), ${joris}, 'panel_gap', now(), 'failed')`,
      `delete from letter where person = ${joris} and state = 'failed'`,
    ],
    [
      `insert into destroyed (id, day, ground, counsellor_id) values (gen_random_uuid(), '2020-01-01', 'term', ${tjeerds})`,
      "delete from destroyed where day = '2020-01-01'",
    ],
    [
      `insert into draft (id, counsellor_id, version, saved_on, sealed) values (gen_random_uuid(), ${tjeerds}, 1, '2099-01-01', 'x')`,
      "delete from draft where saved_on = '2099-01-01'",
    ],
    [
      `insert into document_template values ('complaintsRegulation', 900, '{"CR-05": "Anders."}', 'Proef', null, ${joris}, app.today())`,
      "select",
    ],
    ...["noordzijl", "de-linde"].map((slug): [string, string] => [
      `insert into employer_draft select tenant_id, settings, ${joris}, app.today() from protocol_version where tenant_id = ${tenant(slug)}`,
      `delete from employer_draft where tenant_id = ${tenant(slug)}`,
    ]),
    ...["noordzijl", "de-linde"].map((slug): [string, string] => [
      `insert into template_answer values (${tenant(slug)}, 'complaintsRegulation', 900, 'CR-05', 'refused', '', 'Nee.', ${joris}, app.today());
       insert into template_reply values (${tenant(slug)}, 'complaintsRegulation', 900, 'CR-05', 'Goed.', ${joris}, app.today())`,
      `delete from template_reply where number = 900; delete from template_answer where number = 900;
       delete from document_template where number = 900`,
    ]),
    ...["s.verkuil@noordzijl.example", "w.hazelhof@de-linde.example"].map((email): [string, string] => [
      `insert into account_link (id, account_id, kind, token_hash, made_on, expires_at)
         select gen_random_uuid(), id, 'reset', sha256('${email}'), app.today(), now() from account where email = '${email}'`,
      `delete from account_link where token_hash = sha256('${email}')`,
    ]),
    [
      `insert into certificate_claim values (${tjeerds}, 'LVV-PROEF', '2020-01-01', '2030-01-01', '{integrity}', '2020-01-01')`,
      "delete from certificate_claim where number = 'LVV-PROEF'",
    ],
    ...["conflict values", "tie values"].map((into, at): [string, string] => [
      `insert into ${into} (${tenant("oosterwaarde")}, ${tjeerds}, ${at === 0 ? "'2020-01-01'" : "'Proef.'"})`,
      `delete from ${into.split(" ")[0]} where tenant_id = ${tenant("oosterwaarde")} and counsellor_id = ${tjeerds}`,
    ]),
    [
      `insert into absence values (${tjeerds}, '2020-01-01', '2020-01-02')`,
      `delete from absence where counsellor_id = ${tjeerds} and from_on = '2020-01-01'`,
    ],
    [
      `insert into decision (id, kind, tenant_id, counsellor_id, state, asked_on, settled_on)
         select gen_random_uuid(), 'panel_remove', ${tenant("de-linde")}, ${kerim}, 'stopped', '2020-01-01', '2020-01-02'`,
      "delete from decision where asked_on = '2020-01-01'",
    ],
    ...["noordzijl", "de-linde"].map((slug): [string, string] => [
      `insert into employer_change (tenant_id, day, account_id, act, about) values (${tenant(slug)}, app.today(), null, 'person.hr', 'proef')`,
      `delete from employer_change where tenant_id = ${tenant(slug)} and about = 'proef'`,
    ]),
  ];
  for (const [insert, undo] of rows) {
    await house.sql("owner", insert);
    added.push(undo);
  }
  return added;
}
