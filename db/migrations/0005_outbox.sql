-- Three tables, not one (decision 18): the outbox (coarse names, deleted when handled), letters that wait, and the
-- append-only audit chain per face. None of them says what a report is about.

create table app.event (
  id uuid primary key,
  name text not null check (name in ('report.received', 'dossier.accepted', 'dossier.declined',
    'message.to_counsellor', 'message.to_reporter')),
  tenant_id uuid not null,
  dossier_id uuid not null,
  day date not null
);

create table app.letter (
  id uuid primary key,
  person uuid not null references app.account (id),
  kind text not null check (kind in ('something_waits', 'panel_gap')),
  send_after timestamptz not null,
  tries integer not null default 0,
  first_try_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'failed'))
);

-- A job that runs twice must not write two letters: its key is claimed in the transaction of its effect.
create table app.job_claim (
  key text primary key,
  day date not null
);

create table app.heartbeat (
  worker text primary key,
  at timestamptz not null
);

create schema audit authorization vp_owner;

create table audit.log (
  chain text not null,
  seq bigint not null,
  day date not null,
  actor uuid,
  action text not null,
  ref bytea,
  prev bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);

create table audit.key (
  year integer primary key,
  key bytea not null
);

do $$
declare t text;
begin
  foreach t in array array['app.event', 'app.letter', 'app.job_claim', 'app.heartbeat', 'audit.log', 'audit.key'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;

create policy owner on app.event to vp_owner using (true) with check (true);
create policy owner on app.heartbeat to vp_owner using (true) with check (true);
create policy owner on audit.log to vp_owner using (true) with check (true);
create policy owner on audit.key to vp_owner using (true) with check (true);

create policy public_tell on app.event for insert to vp_public
  with check (name = 'report.received' and app.arrives_now(tenant_id, dossier_id));
create policy reporter_tell on app.event for insert to vp_reporter
  with check ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy counsellor_tell on app.event for insert to vp_counsellor
  with check ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
grant insert on app.event to vp_public, vp_reporter, vp_counsellor;

create policy jobs on app.event to vp_jobs using (true) with check (true);
create policy jobs on app.letter to vp_jobs using (true) with check (true);
create policy jobs on app.job_claim to vp_jobs using (true) with check (true);
create policy jobs on app.heartbeat to vp_jobs using (true) with check (true);
grant select, delete on app.event to vp_jobs;
grant select, insert, update, delete on app.letter, app.job_claim, app.heartbeat to vp_jobs;
create policy network_desk on app.letter for select to vp_network using ((select app.actor()) is not null and state = 'failed');
grant select (id, person, kind, state) on app.letter to vp_network;

-- One chain per face; the object is a keyed hash with the year's own key, so that a destroyed dossier unlinks.
create function audit.append(action text, object text) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  face text := session_user;
  who uuid;
  last record;
  year_key bytea;
  this_day date := app.today();
  this_ref bytea;
  this_hash bytea;
begin
  -- A code, never words: what somebody could write here would stay for years.
  if action !~ '^[a-z_]{1,30}(\.[a-z_]{1,30})?$' then raise exception 'not an action' using errcode = '22023'; end if;
  if face in ('vp_counsellor', 'vp_employer', 'vp_network') then who := app.actor(); end if;
  perform pg_advisory_xact_lock(hashtext('audit:' || face));
  insert into audit.key (year, key)
    values (extract(year from this_day)::int,
      sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))
    on conflict do nothing;
  select k.key into year_key from audit.key k where k.year = extract(year from this_day)::int;
  if object is not null then
    this_ref := sha256(year_key || sha256(year_key || convert_to(object, 'UTF8')));
  end if;
  select l.seq, l.hash into last from audit.log l where l.chain = face order by l.seq desc limit 1;
  this_hash := sha256(coalesce(last.hash, sha256(convert_to(face, 'UTF8')))
    || convert_to(concat_ws('|', coalesce(last.seq, 0) + 1, this_day, who, action, encode(this_ref, 'hex')), 'UTF8'));
  insert into audit.log (chain, seq, day, actor, action, ref, prev, hash)
    values (face, coalesce(last.seq, 0) + 1, this_day, who, action, this_ref,
      coalesce(last.hash, sha256(convert_to(face, 'UTF8'))), this_hash);
end $$;

create function audit.refuse() returns trigger language plpgsql set search_path = ''
  as $$ begin raise exception 'the audit log is append-only' using errcode = '42501'; end $$;
create trigger append_only before update or delete on audit.log for each row execute function audit.refuse();
create trigger no_truncate before truncate on audit.log for each statement execute function audit.refuse();

grant usage on schema audit to vp_public, vp_reporter, vp_door, vp_counsellor, vp_employer, vp_network, vp_jobs;
grant execute on function audit.append(text, text) to vp_reporter, vp_door, vp_counsellor, vp_employer, vp_network;
