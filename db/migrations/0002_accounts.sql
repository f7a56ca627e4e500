-- People who log in, and who is acting. A role's password alone shows nothing: a transaction carries a secret
-- (app.session), of which the session table stores only the hash (decision 16 of the security design).

create table app.employer (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{3,40}$'),
  name text not null check (length(name) between 1 and 80),
  short_name text not null check (length(short_name) between 1 and 28),
  state text not null check (state in ('setup', 'ready', 'live', 'paused', 'ended')),
  created_on date not null
);

create table app.account (
  id uuid primary key,
  face text not null check (face in ('counsellor', 'employer', 'network')),
  tenant_id uuid references app.employer (id),
  name text not null check (length(name) between 1 and 80),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  state text not null check (state in ('active', 'stopped')),
  check ((face = 'employer') = (tenant_id is not null))
);

create table app.credential (
  account_id uuid primary key references app.account (id),
  epoch integer not null,
  salt bytea not null,
  ops integer not null,
  mem_mib integer not null,
  auth_hash bytea not null,
  wrap_pw bytea not null,
  totp bytea not null,
  totp_last_step bigint not null default 0
);

-- pk_mac proves to the intake page that this public key was put here by us (security design 2.3).
create table app.keypair (
  account_id uuid primary key references app.account (id),
  epoch integer not null,
  pk bytea not null check (length(pk) = 32),
  pk_mac bytea not null check (length(pk_mac) = 32),
  wrap_rec bytea not null,
  recovery_confirmed boolean not null
);

-- Unlogged: sessions never reach WAL or a backup; after a crash everybody logs in again.
create unlogged table app.staff_session (
  sid bytea primary key,
  rls_hash bytea not null unique,
  account_id uuid not null,
  face text not null,
  tenant_id uuid,
  sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null
);

create unlogged table app.pending_login (
  sid bytea primary key,
  account_id uuid not null,
  sealed bytea not null,
  tries integer not null,
  expires_at timestamptz not null
);

create unlogged table app.reporter_session (
  sid bytea primary key,
  sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null
);

create unlogged table app.throttle (
  key bytea primary key,
  fails integer not null,
  free_at timestamptz not null
);

alter table app.employer enable row level security;
alter table app.employer force row level security;
alter table app.account enable row level security;
alter table app.account force row level security;
alter table app.credential enable row level security;
alter table app.credential force row level security;
alter table app.keypair enable row level security;
alter table app.keypair force row level security;
alter table app.staff_session enable row level security;
alter table app.staff_session force row level security;
alter table app.pending_login enable row level security;
alter table app.pending_login force row level security;
alter table app.reporter_session enable row level security;
alter table app.reporter_session force row level security;
alter table app.throttle enable row level security;
alter table app.throttle force row level security;

create policy owner on app.employer to vp_owner using (true) with check (true);
create policy owner on app.account to vp_owner using (true) with check (true);
create policy owner on app.credential to vp_owner using (true) with check (true);
create policy owner on app.keypair to vp_owner using (true) with check (true);
create policy owner on app.staff_session to vp_owner using (true) with check (true);

create function app.secret_hash(setting text) returns bytea
  language sql stable set search_path = ''
  as $$ select sha256(decode(nullif(current_setting(setting, true), ''), 'hex')) $$;

-- Who acts: only a live session of the very face whose login role asks.
create function app.actor() returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select s.account_id from app.staff_session s join app.account a on a.id = s.account_id and a.state = 'active'
   where s.rls_hash = app.secret_hash('app.session')
     and s.expires_at > now() and s.ends_at > now()
     and session_user = 'vp_' || s.face
$$;

create function app.actor_tenant() returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select s.tenant_id from app.staff_session s join app.account a on a.id = s.account_id and a.state = 'active'
   where s.rls_hash = app.secret_hash('app.session')
     and s.expires_at > now() and s.ends_at > now()
     and session_user = 'vp_' || s.face
$$;

grant execute on function app.actor() to vp_counsellor, vp_employer, vp_network;
grant execute on function app.actor_tenant() to vp_employer;

create policy door on app.account for select to vp_door using (true);
create policy door on app.credential for select to vp_door using (true);
create policy door_step on app.credential for update to vp_door using (true) with check (true);
create policy door on app.keypair for select to vp_door using (true);
create policy door on app.staff_session to vp_door using (true) with check (true);
create policy door on app.pending_login to vp_door using (true) with check (true);
create policy door on app.reporter_session to vp_door using (true) with check (true);
create policy door on app.throttle to vp_door using (true) with check (true);
create policy door on app.employer for select to vp_door using (true);
grant select (id, face, tenant_id, name, email, state) on app.account to vp_door;
grant select on app.credential to vp_door;
grant update (totp_last_step) on app.credential to vp_door;
grant select on app.keypair to vp_door;
grant select, insert, update, delete on app.staff_session, app.pending_login, app.reporter_session, app.throttle to vp_door;
grant select (id, short_name) on app.employer to vp_door;

create policy employer_own on app.employer for select to vp_employer using (id = (select app.actor_tenant()));
grant select on app.employer to vp_employer;
create policy network_all_of_them on app.employer for select to vp_network using ((select app.actor()) is not null);
grant select on app.employer to vp_network;
create policy network_all_of_them on app.account for select to vp_network using ((select app.actor()) is not null);
grant select (id, face, tenant_id, name, email, state) on app.account to vp_network;
create policy jobs_letters on app.account for select to vp_jobs using (true);
grant select (id, face, name, email, state) on app.account to vp_jobs;
