-- Which counsellors an employer has, whether they may take a report today, and under which protocol.
-- Rows are seeded for now; the screens that change them come with the network's portal.

create table app.affiliation (
  tenant_id uuid not null references app.employer (id),
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, starts_on)
);

create table app.employer_domain (
  tenant_id uuid not null references app.employer (id),
  domain text not null check (domain = lower(domain)),
  primary key (tenant_id, domain)
);

create table app.protocol_version (
  tenant_id uuid not null references app.employer (id),
  major integer not null check (major > 0),
  settings jsonb not null,
  in_force_on date not null,
  primary key (tenant_id, major)
);

create table app.document_version (
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('conductProtocol', 'flyer', 'complaintsRegulation', 'whistleblowingScheme')),
  major integer not null check (major > 0),
  in_force_on date not null,
  published boolean not null,
  primary key (tenant_id, kind, major)
);

create table app.counsellor (
  id uuid primary key references app.account (id),
  name text not null,
  gender text not null check (gender in ('w', 'm')),
  languages text[] not null,
  region text not null,
  phone text not null,
  hours jsonb not null
);

create table app.certificate (
  counsellor_id uuid not null references app.counsellor (id),
  number text not null,
  valid_from date not null,
  valid_until date not null,
  tracks text[] not null check (tracks <@ array['unwanted_behaviour', 'integrity']),
  primary key (counsellor_id, number)
);

create table app.panel (
  tenant_id uuid not null references app.employer (id),
  counsellor_id uuid not null references app.counsellor (id),
  since date not null,
  until date,
  primary key (tenant_id, counsellor_id, since)
);

-- A declared conflict keeps somebody out of an employer's reports; a former tie is only shown (S1-09).
create table app.conflict (
  tenant_id uuid not null references app.employer (id),
  counsellor_id uuid not null references app.counsellor (id),
  declared_on date not null,
  primary key (tenant_id, counsellor_id)
);

create table app.tie (
  tenant_id uuid not null references app.employer (id),
  counsellor_id uuid not null references app.counsellor (id),
  words text not null,
  primary key (tenant_id, counsellor_id)
);

create table app.absence (
  counsellor_id uuid not null references app.counsellor (id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  primary key (counsellor_id, from_on)
);

-- Load as a rank, fixed once per product day, so that nothing a visitor sees moves with a single report (decision 31).
create table app.load_rank (
  counsellor_id uuid not null references app.counsellor (id),
  day date not null,
  rank integer not null,
  primary key (counsellor_id, day)
);

do $$
declare t text;
begin
  foreach t in array array['affiliation', 'employer_domain', 'protocol_version', 'document_version', 'counsellor',
    'certificate', 'panel', 'conflict', 'tie', 'absence', 'load_rank'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

-- The employer: its own protocol, documents, domains and panel by name.
create policy employer_own on app.affiliation for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own on app.employer_domain for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own on app.protocol_version for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own on app.document_version for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own on app.panel for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_own_panel on app.counsellor for select to vp_employer
  using (id in (select p.counsellor_id from app.panel p));
grant select on app.affiliation, app.employer_domain, app.protocol_version, app.document_version, app.panel to vp_employer;
grant select (id, name, gender, languages, phone, hours) on app.counsellor to vp_employer;

-- The network office: who is where and until when.
do $$
declare t text;
begin
  foreach t in array array['affiliation', 'employer_domain', 'protocol_version', 'document_version', 'counsellor',
    'certificate', 'panel', 'conflict', 'tie', 'absence'] loop
    execute format('create policy network_all_of_them on app.%I for select to vp_network using ((select app.actor()) is not null)', t);
    execute format('grant select on app.%I to vp_network', t);
  end loop;
end $$;

-- A counsellor: colleagues are public by name; employers of the own panels and dossiers follow in 0004.
create policy counsellor_colleagues on app.counsellor for select to vp_counsellor using ((select app.actor()) is not null);
create policy counsellor_own on app.panel for select to vp_counsellor using (counsellor_id = (select app.actor()));
grant select on app.counsellor, app.panel to vp_counsellor;

-- The worker: panel facts for the daily rank and for gaps.
do $$
declare t text;
begin
  foreach t in array array['affiliation', 'counsellor', 'certificate', 'panel', 'absence', 'employer', 'load_rank'] loop
    execute format('create policy jobs on app.%I for select to vp_jobs using (true)', t);
  end loop;
end $$;
create policy jobs_write on app.load_rank for insert to vp_jobs with check (true);
create policy jobs_clean on app.load_rank for delete to vp_jobs using (true);
grant select on app.affiliation, app.certificate, app.panel, app.absence to vp_jobs;
grant select (id, name, gender) on app.counsellor to vp_jobs;
grant select (id, slug, name, state) on app.employer to vp_jobs;
grant select, insert, delete on app.load_rank to vp_jobs;
