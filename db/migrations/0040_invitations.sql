-- People come in by invitation: a letter with a one-time link, and an account that begins to exist for the log-in only
-- when password, second factor and, for a counsellor, the own keys are there. Until then there is a name and an address.

alter table app.account drop constraint account_state_check;
alter table app.account add constraint account_state_check check (state in ('invited', 'active', 'stopped'));
-- What somebody of an employer may do follows from the role; the table of rights is the product's (domain/accounts).
alter table app.account add column role text check (role in ('hr', 'board', 'finance'));
update app.account set role = 'hr' where face = 'employer';
alter table app.account add constraint account_role_of_employers check ((face = 'employer') = (role is not null));

-- The link's secret follows from its id under a key of the environment; here is only its hash. A new one ends the old.
create table app.account_link (
  id uuid primary key,
  account_id uuid not null references app.account (id) on delete cascade,
  kind text not null check (kind in ('invitation', 'reset')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_on date not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  unique (account_id, kind)
);

-- Hashes of codes with 115 random bits; a code that was used is gone.
create table app.backup_code (
  account_id uuid not null references app.account (id) on delete cascade,
  hash bytea not null check (length(hash) = 32),
  primary key (account_id, hash)
);

-- What somebody is half-way through, sealed with a token that only the own browser holds. Unlogged, like sessions.
create unlogged table app.pending_account (
  sid bytea primary key,
  account_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset', 'second_factor', 'recovery_key')),
  sealed bytea not null,
  tries integer not null,
  expires_at timestamptz not null
);

-- What an employer's own people changed, for them to read. Only their face and the network's office write it: nothing of
-- a counsellor or a report can come in.
create table app.employer_change (
  tenant_id uuid not null references app.employer (id),
  seq bigint generated always as identity,
  day date not null,
  -- Null for the network's office.
  account_id uuid,
  act text not null check (act ~ '^[a-z_]{1,30}\.[a-z_]{1,30}$'),
  about text not null check (length(about) <= 120),
  primary key (tenant_id, seq)
);

do $$
declare t text;
begin
  foreach t in array array['account_link', 'backup_code', 'pending_account', 'employer_change'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;
create policy owner on app.letter to vp_owner using (true) with check (true);

-- The kinds that others added stay.
do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind in (%L, %L))', known, 'invitation', 'reset');
end $$;

create function app.actor_role() returns text
  language sql stable security definer set search_path = ''
  as $$ select a.role from app.account a where a.id = app.actor() $$;
grant execute on function app.actor_role() to vp_employer;

-- ---- who sees what ----
create policy door on app.account_link to vp_door using (true) with check (true);
create policy door on app.backup_code to vp_door using (true) with check (true);
create policy door on app.pending_account to vp_door using (true) with check (true);
create policy door_renew on app.keypair for update to vp_door using (true) with check (true);
grant select, update (tries) on app.account_link to vp_door;
grant select, insert, delete on app.backup_code to vp_door;
grant select, insert, update, delete on app.pending_account to vp_door;
grant select (role) on app.account to vp_door;
-- A new password, another second factor and a new recovery key: for somebody whose session the log-in just read.
grant update (epoch, salt, ops, mem_mib, auth_hash, wrap_pw, totp) on app.credential to vp_door;
grant update (wrap_rec) on app.keypair to vp_door;

create policy jobs_letters on app.account_link for select to vp_jobs using (true);
grant select (id, account_id, kind, expires_at) on app.account_link to vp_jobs;

create policy employer_own on app.account for select to vp_employer using (tenant_id = (select app.actor_tenant()));
grant select (id, name, email, role, state) on app.account to vp_employer;
create policy employer_own on app.account_link for select to vp_employer using (account_id in (select a.id from app.account a));
grant select (account_id, kind, made_on, expires_at) on app.account_link to vp_employer;
create policy employer_own on app.employer_change for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own_write on app.employer_change for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and account_id = (select app.actor()) and day = app.today());
grant select, insert (tenant_id, day, account_id, act, about) on app.employer_change to vp_employer;

grant select (role) on app.account to vp_network;
create policy network_all_of_them on app.account_link for select to vp_network using ((select app.actor()) is not null);
grant select (account_id, kind, made_on, expires_at) on app.account_link to vp_network;
create policy network_all_of_them on app.employer_change for select to vp_network using ((select app.actor()) is not null);
grant select on app.employer_change to vp_network;

-- ---- inviting ----
-- The office invites and stops everybody but itself alone; an employer's HR its own colleagues.
create function app.may_manage(wanted_face text, wanted_tenant uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select case session_user
    when 'vp_network' then app.actor() is not null
    when 'vp_employer' then wanted_face = 'employer' and wanted_tenant = app.actor_tenant() and app.actor_role() = 'hr'
    else false end
$$;

create function app.note_change(tenant uuid, act text, about text) returns void
  language sql security definer set search_path = ''
  as $$
  insert into app.employer_change (tenant_id, day, account_id, act, about)
  select tenant, app.today(), case when session_user = 'vp_employer' then app.actor() end, act, left(about, 120) where tenant is not null
$$;

create function app.new_link(who uuid, wanted_kind text, link uuid, hash bytea, life interval) returns void
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.account_link as l (id, account_id, kind, token_hash, made_on, expires_at)
    values (link, who, wanted_kind, hash, app.today(), clock_timestamp() + life)
    on conflict (account_id, kind) do update set id = excluded.id, token_hash = excluded.token_hash,
      made_on = excluded.made_on, tries = 0, expires_at = excluded.expires_at;
  -- A letter that was tried may have arrived with the link that just ended.
  delete from app.letter l where l.person = who and l.kind = wanted_kind;
  insert into app.letter (id, person, kind, send_after) values (gen_random_uuid(), who, wanted_kind, app.product_now());
end $$;

create function app.invite(new_id uuid, wanted_face text, tenant uuid, wanted_role text, wanted_name text, wanted_email text,
    link uuid, hash bytea) returns text
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not coalesce(app.may_manage(wanted_face, tenant), false) then return 'not_allowed'; end if;
  insert into app.account (id, face, tenant_id, name, email, state, role)
    values (new_id, wanted_face, tenant, wanted_name, wanted_email, 'invited', wanted_role)
    on conflict (email) do nothing;
  if not found then return 'taken'; end if;
  perform app.new_link(new_id, 'invitation', link, hash, interval '7 days');
  perform app.note_change(tenant, 'person.invited', wanted_name);
  return 'done';
end $$;

-- A counsellor is somebody with whom people speak: what the network knows of her comes with the invitation.
create function app.invite_counsellor(new_id uuid, wanted_name text, wanted_email text, wanted_gender text, wanted_region text,
    wanted_phone text, link uuid, hash bytea) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  answer text := 'not_allowed';
begin
  if session_user <> 'vp_network' then return answer; end if;
  answer := app.invite(new_id, 'counsellor', null, null, wanted_name, wanted_email, link, hash);
  if answer = 'done' then
    insert into app.counsellor (id, name, gender, languages, region, phone, hours)
      values (new_id, wanted_name, wanted_gender, '{nl}', wanted_region, wanted_phone, '[]');
  end if;
  return answer;
end $$;

create function app.invite_again(who uuid, link uuid, hash bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  select a.face, a.tenant_id, a.name into one from app.account a where a.id = who and a.state = 'invited' for update;
  if not found or not coalesce(app.may_manage(one.face, one.tenant_id), false) then return false; end if;
  perform app.new_link(who, 'invitation', link, hash, interval '7 days');
  perform app.note_change(one.tenant_id, 'invitation.sent_again', one.name);
  return true;
end $$;

create function app.withdraw_invitation(who uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  select a.face, a.tenant_id, a.name into one from app.account a where a.id = who and a.state = 'invited' for update;
  if not found or not coalesce(app.may_manage(one.face, one.tenant_id), false) then return false; end if;
  delete from app.letter where person = who;
  delete from app.mail_window where person = who;
  delete from app.mail_arrival where person = who;
  delete from app.load_rank where counsellor_id = who;
  delete from app.counsellor where id = who;
  delete from app.account where id = who;
  perform app.note_change(one.tenant_id, 'invitation.withdrawn', one.name);
  return true;
end $$;
grant execute on function app.invite(uuid, text, uuid, text, text, text, uuid, bytea), app.invite_again(uuid, uuid, bytea),
  app.withdraw_invitation(uuid) to vp_employer, vp_network;
grant execute on function app.invite_counsellor(uuid, text, text, text, text, text, uuid, bytea) to vp_network;

-- ---- the first log-in ----
-- Everything at once or nothing: the link is used up by what it makes.
create function app.enrol(hash bytea, own_name text, c app.credential, k app.keypair, codes bytea[]) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  delete from app.account_link l using app.account a
   where l.token_hash = hash and l.kind = 'invitation' and l.expires_at > clock_timestamp()
     and a.id = l.account_id and a.state = 'invited' and a.id = c.account_id
  returning a.id, a.face, a.tenant_id into one;
  if not found or (one.face = 'counsellor') <> (k.pk is not null) then return false; end if;
  update app.account set name = own_name, state = 'active' where id = one.id;
  insert into app.credential select c.*;
  if one.face = 'counsellor' then
    update app.counsellor set name = own_name where id = one.id;
    insert into app.keypair (account_id, epoch, pk, pk_mac, wrap_rec, recovery_confirmed)
      values (one.id, k.epoch, k.pk, k.pk_mac, k.wrap_rec, true);
  end if;
  insert into app.backup_code (account_id, hash) select one.id, code from unnest(codes) as code;
  delete from app.letter where person = one.id and kind = 'invitation';
  insert into app.employer_change (tenant_id, day, account_id, act, about)
    select one.tenant_id, app.today(), one.id, 'person.joined', own_name where one.tenant_id is not null;
  return true;
end $$;
grant execute on function app.enrol(bytea, text, app.credential, app.keypair, bytea[]) to vp_door;

-- ---- changing what somebody may, and stopping ----
create function app.set_role(who uuid, wanted_role text) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  -- All of the employer's people, so that two who change each other at once do not both succeed.
  perform from app.account a where a.tenant_id = (select b.tenant_id from app.account b where b.id = who) order by a.id for update;
  select a.* into one from app.account a where a.id = who and a.face = 'employer' and a.state <> 'stopped';
  if not found or not coalesce(app.may_manage(one.face, one.tenant_id), false) then return 'not_allowed'; end if;
  if one.role = wanted_role then return 'done'; end if;
  if one.role = 'hr' and one.state = 'active' and not app.another_manages(who) then return 'last_one'; end if;
  update app.account set role = wanted_role where id = who;
  perform app.note_change(one.tenant_id, 'person.' || wanted_role, one.name);
  return 'done';
end $$;

-- Somebody else of the same employer (or of the office) who can let people in.
create function app.another_manages(who uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.account a join app.account o on o.face = a.face and o.tenant_id is not distinct from a.tenant_id
     where a.id = who and o.id <> who and o.state = 'active' and coalesce(o.role, 'hr') = 'hr')
$$;

create function app.stop_person(who uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  perform from app.account a where (a.face, coalesce(a.tenant_id, a.id)) in
    (select b.face, case when b.face = 'network' then a.id else coalesce(b.tenant_id, b.id) end from app.account b where b.id = who)
    order by a.id for update;
  select a.* into one from app.account a where a.id = who and a.state = 'active';
  if not found or not coalesce(app.may_manage(one.face, one.tenant_id), false) then return 'not_allowed'; end if;
  if one.face <> 'counsellor' and coalesce(one.role, 'hr') = 'hr' and not app.another_manages(who) then return 'last_one'; end if;
  update app.account set state = 'stopped' where id = who;
  delete from app.staff_session where account_id = who;
  delete from app.pending_login where account_id = who;
  delete from app.pending_account where account_id = who;
  delete from app.account_link where account_id = who;
  delete from app.letter where person = who;
  perform app.note_change(one.tenant_id, 'person.stopped', one.name);
  return 'done';
end $$;

-- Somebody who comes back, with the password and second factor of before. Not a counsellor: her keys open dossiers.
create function app.start_person_again(who uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  one record;
begin
  select a.* into one from app.account a where a.id = who and a.state = 'stopped' and a.face <> 'counsellor' for update;
  if not found or not coalesce(app.may_manage(one.face, one.tenant_id), false) then return 'not_allowed'; end if;
  update app.account set state = 'active' where id = who;
  perform app.note_change(one.tenant_id, 'person.started_again', one.name);
  return 'done';
end $$;
grant execute on function app.set_role(uuid, text), app.stop_person(uuid), app.start_person_again(uuid) to vp_employer, vp_network;
