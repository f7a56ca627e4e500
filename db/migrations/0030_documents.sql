-- An employer's documents: what the network offers, what the employer settles, and every version as it was read. A
-- version is never changed; what happens to it (consent, publication) is a row of its own, with who and when.

drop table app.document_version;

-- What the network changed in a template, clause by clause, on top of the text that the release holds.
create table app.document_template (
  kind text not null check (kind in ('conductProtocol', 'complaintsRegulation', 'whistleblowingScheme')),
  number integer not null check (number > 0),
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts <> '{}'),
  reason text not null check (length(reason) between 1 and 300),
  -- A change that a law asks for has a day from which the law holds, published or not.
  law_on date,
  made_by uuid not null references app.account (id),
  made_on date not null,
  primary key (kind, number)
);

-- What an employer decided about one clause of one change; without a row it decided nothing and keeps its text.
create table app.template_answer (
  tenant_id uuid not null references app.employer (id),
  kind text not null,
  number integer not null,
  clause text not null,
  choice text not null check (choice in ('taken', 'edited', 'refused')),
  words text not null check (length(words) <= 2000),
  reason text not null check (length(reason) <= 300),
  answered_by uuid not null,
  answered_on date not null,
  primary key (tenant_id, kind, number, clause),
  foreign key (kind, number) references app.document_template (kind, number),
  check ((choice = 'edited') = (words <> '')),
  check (choice <> 'refused' or reason <> '')
);

-- The network's word on a fixed clause that an employer did not take.
create table app.template_reply (
  tenant_id uuid not null,
  kind text not null,
  number integer not null,
  clause text not null,
  words text not null check (length(words) between 1 and 600),
  replied_by uuid not null,
  replied_on date not null,
  primary key (tenant_id, kind, number, clause),
  foreign key (tenant_id, kind, number, clause) references app.template_answer (tenant_id, kind, number, clause)
);

-- What the employer is writing: the settings of its next versions. One at a time.
create table app.employer_draft (
  tenant_id uuid primary key references app.employer (id),
  settings jsonb not null,
  changed_by uuid not null,
  changed_on date not null
);

create table app.document_version (
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('conductProtocol', 'flyer', 'complaintsRegulation', 'whistleblowingScheme')),
  major integer not null check (major > 0),
  minor integer not null check (minor >= 0),
  -- Title and blocks per language, with a mark where an annex of the day stands.
  texts jsonb not null,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  settings jsonb not null,
  -- The settings that this document settles; with it in force they are the employer's.
  settles jsonb not null,
  -- Clauses that do not read as in the release, because the employer took, edited or kept something.
  own_texts jsonb not null,
  template integer not null check (template >= 0),
  note text not null check (length(note) <= 300),
  author uuid not null,
  written_on date not null,
  primary key (tenant_id, kind, major, minor)
);

create table app.document_consent (
  tenant_id uuid not null,
  kind text not null,
  major integer not null,
  minor integer not null default 0 check (minor = 0),
  seq integer not null check (seq > 0),
  body text not null check (body in ('or', 'pvt', 'staff')),
  asked_on date,
  decided_on date not null,
  outcome text not null check (outcome in ('agreed', 'agreed_if', 'refused', 'not_needed')),
  reason text not null check (length(reason) <= 300),
  proof_on date,
  proof_name text not null check (length(proof_name) <= 80),
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (tenant_id, kind, major, minor, seq),
  foreign key (tenant_id, kind, major, minor) references app.document_version (tenant_id, kind, major, minor),
  check (outcome <> 'not_needed' or reason <> ''),
  check (asked_on is null or asked_on <= decided_on)
);

create table app.document_publication (
  tenant_id uuid not null,
  kind text not null,
  major integer not null,
  minor integer not null,
  in_force_on date not null,
  announced_on date,
  published_by uuid not null,
  published_on date not null,
  primary key (tenant_id, kind, major, minor),
  foreign key (tenant_id, kind, major, minor) references app.document_version (tenant_id, kind, major, minor),
  check (in_force_on > published_on)
);

do $$
declare t text;
begin
  foreach t in array array['document_template', 'template_answer', 'template_reply', 'employer_draft', 'document_version',
    'document_consent', 'document_publication'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

-- ---- the employer: its own, read by all its people, written by who does the people's work ----
do $$
declare t text;
begin
  foreach t in array array['template_answer', 'template_reply', 'employer_draft', 'document_version', 'document_consent',
    'document_publication'] loop
    execute format('create policy employer_own on app.%I for select to vp_employer using (tenant_id = (select app.actor_tenant()))', t);
    execute format('grant select on app.%I to vp_employer', t);
  end loop;
end $$;
create policy employer_reads on app.document_template for select to vp_employer using ((select app.actor_tenant()) is not null);
grant select on app.document_template to vp_employer;

-- What somebody's role is comes with 0040: this is bound when it is asked, not when it is made.
create function app.writes_documents(tenant uuid, who uuid, day date) returns boolean
  language plpgsql stable security definer set search_path = ''
  as $$ begin return tenant = app.actor_tenant() and who = app.actor() and day = app.today() and app.actor_role() = 'hr'; end $$;
grant execute on function app.writes_documents(uuid, uuid, date) to vp_employer;

create policy employer_own_write on app.template_answer for insert to vp_employer
  with check (app.writes_documents(tenant_id, answered_by, answered_on));
create policy employer_own_write on app.employer_draft for insert to vp_employer
  with check (app.writes_documents(tenant_id, changed_by, changed_on));
create policy employer_own_change on app.employer_draft for update to vp_employer
  using (tenant_id = (select app.actor_tenant())) with check (app.writes_documents(tenant_id, changed_by, changed_on));
create policy employer_own_write on app.document_version for insert to vp_employer
  with check (app.writes_documents(tenant_id, author, written_on));
create policy employer_own_write on app.document_consent for insert to vp_employer
  with check (app.writes_documents(tenant_id, recorded_by, recorded_on));
create policy employer_own_write on app.document_publication for insert to vp_employer
  with check (app.writes_documents(tenant_id, published_by, published_on));
grant insert on app.template_answer, app.employer_draft, app.document_version, app.document_consent,
  app.document_publication to vp_employer;
grant update (settings, changed_by, changed_on) on app.employer_draft to vp_employer;

-- ---- the network's office: offers templates, reads what came of them, answers who did not take one ----
do $$
declare t text;
begin
  foreach t in array array['document_template', 'template_answer', 'template_reply', 'document_version', 'document_consent',
    'document_publication'] loop
    execute format('create policy network_all_of_them on app.%I for select to vp_network using ((select app.actor()) is not null)', t);
    execute format('grant select on app.%I to vp_network', t);
  end loop;
end $$;
create policy network_offers on app.document_template for insert to vp_network
  with check (made_by = (select app.actor()) and made_on = app.today());
create policy network_replies on app.template_reply for insert to vp_network
  with check (replied_by = (select app.actor()) and replied_on = app.today());
grant insert on app.document_template, app.template_reply to vp_network;

-- ---- what holds today ----
-- The protocol in force, with what each published document settles on top: the one answer for pages and rules.
create function app.settings_in_force(tenant uuid, on_day date) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select p.settings || coalesce(
    (select jsonb_object_agg(pair.key, pair.value)
       from (select distinct on (v.kind) v.settles
               from app.document_version v join app.document_publication b using (tenant_id, kind, major, minor)
              where v.tenant_id = tenant and b.in_force_on <= on_day
                and (v.kind <> 'conductProtocol' or v.major = p.major)
              order by v.kind, b.in_force_on desc, v.major desc, v.minor desc) newest,
            jsonb_each(newest.settles) pair), '{}') || coalesce(
    -- What no document tells holds as soon as it was written down.
    (select jsonb_object_agg(pair.key, pair.value) from app.employer_draft d, jsonb_each(d.settings) pair
      where d.tenant_id = tenant and pair.key in ('kvk', 'vatId', 'invoiceEmail', 'poNumber', 'costCentre', 'peppolId')), '{}')
    from app.protocol_version p
   where p.tenant_id = tenant and p.in_force_on <= on_day
   order by p.major desc limit 1
$$;

-- A major of the protocol is what dossiers are pinned to; it comes from a version that this very employer published.
create function app.settle_protocol(wanted integer) returns void
  language sql security definer set search_path = ''
  as $$
  insert into app.protocol_version (tenant_id, major, settings, in_force_on)
  select v.tenant_id, v.major, v.settings, b.in_force_on
    from app.document_version v join app.document_publication b using (tenant_id, kind, major, minor)
   where v.tenant_id = app.actor_tenant() and v.kind = 'conductProtocol' and v.major = wanted
   order by v.minor limit 1
  on conflict (tenant_id, major) do nothing
$$;
grant execute on function app.settle_protocol(integer) to vp_employer;

create function app.own_settings() returns jsonb
  language sql stable security definer set search_path = ''
  as $$ select app.settings_in_force(app.actor_tenant(), app.today()) where app.actor_tenant() is not null $$;
grant execute on function app.own_settings() to vp_employer;

create or replace function app.public_intake(wanted text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'id', e.id, 'slug', e.slug, 'name', e.name, 'shortName', e.short_name,
    'major', p.major, 'settings', app.settings_in_force(e.id, app.today()),
    'domains', coalesce((select jsonb_agg(d.domain) from app.employer_domain d where d.tenant_id = e.id), '[]'),
    'documents', coalesce((select jsonb_agg(distinct b.kind) from app.document_publication b
       where b.tenant_id = e.id and b.in_force_on <= app.today()), '[]'))
  from app.employer e
  join lateral (select v.major from app.protocol_version v
     where v.tenant_id = e.id and v.in_force_on <= app.today() order by v.major desc limit 1) p on true
  where e.slug = wanted and app.accepts_reports(e.id)
$$;

-- One published document of a live employer: the version in force, or an older one by its number for who began under it,
-- and the day of the next. What was never published does not exist here.
create function app.public_document(wanted text, wanted_kind text, wanted_number text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'number', v.major || '.' || v.minor, 'texts', v.texts, 'settings', v.settings, 'inForceOn', b.in_force_on,
    'current', v.number = newest.number,
    'replaces', (select x.major || '.' || x.minor from app.document_publication x
       where x.tenant_id = e.id and x.kind = wanted_kind and x.in_force_on < b.in_force_on
       order by x.in_force_on desc, x.major desc, x.minor desc limit 1),
    'consent', (select jsonb_build_object('outcome', c.outcome, 'decided', c.decided_on, 'reason', c.reason, 'body', c.body)
       from app.document_consent c where c.tenant_id = e.id and c.kind = wanted_kind and c.major = v.major
       order by c.seq desc limit 1),
    'next', (select jsonb_build_object('number', x.major || '.' || x.minor, 'inForceOn', x.in_force_on)
       from app.document_publication x where x.tenant_id = e.id and x.kind = wanted_kind and x.in_force_on > app.today()
       order by x.in_force_on limit 1),
    'accused', (select jsonb_build_object('name', c.name, 'phone', c.phone) from app.counsellor c
       where c.id = (app.settings_in_force(e.id, app.today())->>'accusedCounsellor')::uuid))
  from app.employer e
  join lateral (select x.major || '.' || x.minor as number from app.document_publication x
     where x.tenant_id = e.id and x.kind = wanted_kind and x.in_force_on <= app.today()
     order by x.in_force_on desc, x.major desc, x.minor desc limit 1) newest on true
  join lateral (select x.*, x.major || '.' || x.minor as number from app.document_version x
     where x.tenant_id = e.id and x.kind = wanted_kind
       and x.major || '.' || x.minor = coalesce(wanted_number, newest.number)) v on true
  join app.document_publication b on b.tenant_id = v.tenant_id and b.kind = v.kind and b.major = v.major and b.minor = v.minor
   and b.in_force_on <= app.today()
  where e.slug = wanted and app.accepts_reports(e.id)
$$;
grant execute on function app.public_document(text, text, text) to vp_public;
