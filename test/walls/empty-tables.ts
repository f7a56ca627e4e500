import type { SharedHouse } from "#test/support/shared-house";

/** A row for every table that the demo's cast leaves empty, so that seeing nothing there proves something; undone by what it gives. */
export async function fillWhatTheCastLeavesEmpty(
  house: SharedHouse,
  { dossierId, counsellorId }: { dossierId: string; counsellorId: string },
): Promise<() => Promise<void>> {
  const kerim = "(select id from account where email = 'k.aydemir@tweespoor.example')";
  const joris = "(select id from account where email = 'j.amelink@tweespoor.example')";
  const tenant = (slug: string) => `(select id from employer where slug = '${slug}')`;
  await house.sql(
    "owner",
    "update timer set due_on = app.today() where dossier_id = $1 and kind = 'contact'",
    [dossierId],
  );
  const rows: [string, string][] = [
    [
      `insert into mail_arrival (person, arrives, failures, told_at, day) values (${joris}, false, 1, app.product_now(), app.today())`,
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
      `insert into letter (id, person, kind, send_after, state) values (gen_random_uuid(), ${joris}, 'panel_gap', app.product_now(), 'failed')`,
      `delete from letter where person = ${joris} and state = 'failed'`,
    ],
    [
      `insert into destroyed (id, day, ground, counsellor_id) values (gen_random_uuid(), '2099-01-01', 'term', '${counsellorId}')`,
      "delete from destroyed where day = '2099-01-01'",
    ],
    [
      `insert into draft (id, counsellor_id, version, saved_on, sealed) values (gen_random_uuid(), '${counsellorId}', 1, '2099-01-01', 'x')`,
      "delete from draft where saved_on = '2099-01-01'",
    ],
    [
      `insert into document_template values ('complaintsRegulation', 900, '{"CR-05": "Anders."}', 'Proef', null, ${joris}, app.today())`,
      "select",
    ],
    [
      `insert into document_translation values ('complaintsRegulation', 'CR-06', 'en', 900, repeat('0', 16), 'Proef', ${joris}, app.today())`,
      "delete from document_translation where seq = 900",
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
      `insert into decision (id, kind, tenant_id, counsellor_id, state, asked_on, settled_on)
         select gen_random_uuid(), 'panel_remove', ${tenant("de-linde")}, ${kerim}, 'stopped', '2020-01-01', '2020-01-02'`,
      "delete from decision where asked_on = '2020-01-01'",
    ],
    ...["noordzijl", "de-linde"].flatMap((slug): [string, string][] => [
      [
        `insert into employer_start values (${tenant(slug)}, '{}', ${joris}, app.today())`,
        `delete from employer_start where tenant_id = ${tenant(slug)}`,
      ],
      [
        `insert into addressee_mail values (${tenant(slug)}, 'a@b.example', gen_random_uuid(), sha256('${slug}'), app.today())`,
        `delete from addressee_mail where tenant_id = ${tenant(slug)}`,
      ],
      [
        `insert into consent_request values (${tenant(slug)}, 'complaintsRegulation', 900, 'Proef', '2026-01-01', '2026-02-01',
           ${joris}, app.today())`,
        `delete from consent_request where tenant_id = ${tenant(slug)} and major = 900`,
      ],
      [
        `insert into trial_link values (${tenant(slug)}, sha256('${slug}'), app.today(), ${joris}, true)`,
        `delete from trial_link where tenant_id = ${tenant(slug)}`,
      ],
    ]),
    [
      `insert into confirmed_rules values (${tenant("de-linde")}, 'proef', ${joris}, app.today())`,
      "delete from confirmed_rules where about = 'proef'",
    ],
    ...["noordzijl", "de-linde"].map((slug): [string, string] => [
      `insert into document_file select tenant_id, kind, major, minor, 'x' from document_version
         where tenant_id = ${tenant(slug)} and kind = 'complaintsRegulation' order by major limit 1`,
      "delete from document_file where bytes = 'x'",
    ]),
    [
      `insert into certificate_claim values ('${counsellorId}', 'LVV-PROEF', '2020-01-01', '2030-01-01', '{integrity}', '2020-01-01')`,
      "delete from certificate_claim where number = 'LVV-PROEF'",
    ],
    ...["conflict values", "tie values"].map((into, at): [string, string] => [
      `insert into ${into} (${tenant("oosterwaarde")}, '${counsellorId}', ${at === 0 ? "'2020-01-01'" : "'Proef.'"})`,
      `delete from ${into.split(" ")[0]} where tenant_id = ${tenant("oosterwaarde")} and counsellor_id = '${counsellorId}'`,
    ]),
    [
      `insert into pressure values (gen_random_uuid(), '${counsellorId}', ${tenant("noordzijl")}, '2020-01-01', 'other', 'hr', 'call', '2020-01-01')`,
      "delete from pressure where day = '2020-01-01'",
    ],
    [
      `insert into absence values ('${counsellorId}', '2020-01-01', '2020-01-02')`,
      `delete from absence where counsellor_id = '${counsellorId}' and from_on = '2020-01-01'`,
    ],
    ...["noordzijl", "de-linde"].map((slug): [string, string] => [
      `insert into employer_change (tenant_id, day, account_id, act, about) values (${tenant(slug)}, app.today(), null, 'person.hr', 'proef')`,
      `delete from employer_change where tenant_id = ${tenant(slug)} and about = 'proef'`,
    ]),
  ];
  rows.push(...["noordzijl", "de-linde"].flatMap((slug) => aboutMoney(tenant(slug), joris)));
  for (const [insert] of rows) await house.sql("owner", insert);
  return async () => {
    for (const [, undo] of rows) await house.sql("owner", undo);
  };
}

/** What an employer has with the network besides cases. */
const aboutMoney = (tenant: string, joris: string): [string, string][] => [
  [
    `insert into hours_order select gen_random_uuid(), tenant_id, starts_on, 1, 13000, '2020-01-01', ${joris} from contract_year where tenant_id = ${tenant} limit 1`,
    `delete from hours_order where tenant_id = ${tenant} and day = '2020-01-01'`,
  ],
  [
    `insert into cancellation values (gen_random_uuid(), ${tenant}, '2020-01-02', '2020-01-01', ${joris}, null, '2020-01-01')`,
    `delete from cancellation where tenant_id = ${tenant} and given_on = '2020-01-01'`,
  ],
  [
    `insert into billing_letter (id, tenant_id, kind, recipient, send_after, state) values (gen_random_uuid(), ${tenant}, 'friendly', 'a@b.example', app.product_now(), 'failed')`,
    `delete from billing_letter where tenant_id = ${tenant} and state = 'failed'`,
  ],
  [
    `insert into billing_step values (${tenant}, 'proef', 'friendly', '2020-01-01')`,
    `delete from billing_step where tenant_id = ${tenant} and about = 'proef'`,
  ],
  [
    `insert into invoice_decision (id, tenant_id, invoice_id, kind, proposed_by, proposed_on, ended_on)
       select gen_random_uuid(), tenant_id, id, 'dispute', ${joris}, '2020-01-01', '2020-01-01' from invoice where tenant_id = ${tenant} limit 1`,
    `delete from invoice_decision where tenant_id = ${tenant} and proposed_on = '2020-01-01'`,
  ],
  [
    `insert into stripe_customer (tenant_id, customer_id) values (${tenant}, 'proef-' || ${tenant}) on conflict do nothing`,
    `delete from stripe_customer where customer_id = 'proef-' || ${tenant}`,
  ],
  [
    `insert into stripe_order (id, tenant_id, kind, key, next_at, state, day)
       values (gen_random_uuid(), ${tenant}, 'settle', gen_random_uuid(), now(), 'failed', '2020-01-01')`,
    `delete from stripe_order where tenant_id = ${tenant} and day = '2020-01-01'`,
  ],
];
