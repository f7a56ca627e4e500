-- The dossier: what must be plain is here in dates and five standings; everything else is sealed (security design 2.8).
-- No privilege of any kind for vp_employer and vp_network on the tables of this file.

create table app.reporter (
  tenant_id uuid not null references app.employer (id),
  id uuid not null,
  lookup_hash bytea not null unique check (length(lookup_hash) = 32),
  pk bytea not null check (length(pk) = 32),
  primary key (tenant_id, id)
);

create table app.dossier (
  tenant_id uuid not null references app.employer (id),
  id uuid not null unique,
  track text not null check (track in ('unwanted_behaviour', 'integrity')),
  standing text not null check (standing in ('new', 'active', 'formal', 'aftercare', 'closed')),
  counsellor_id uuid references app.counsellor (id),
  deputy_id uuid references app.counsellor (id),
  -- The takeover fact of decision 15: from this day the deputy may see and accept.
  takeover_on date,
  opened_on date not null,
  last_activity_on date not null,
  unread_counsellor boolean not null,
  unread_reporter boolean not null,
  is_test boolean not null default false,
  row_version integer not null,
  primary key (tenant_id, id),
  check (counsellor_id is distinct from deputy_id or counsellor_id is null)
);
create index dossier_counsellor on app.dossier (counsellor_id);
create index dossier_deputy on app.dossier (deputy_id) where takeover_on is not null;

create table app.key_grant (
  tenant_id uuid not null,
  dossier_id uuid not null,
  subject_type text not null check (subject_type in ('counsellor', 'reporter')),
  subject_id uuid not null,
  key_epoch integer not null,
  dek_epoch integer not null,
  wrapped bytea not null,
  primary key (dossier_id, subject_type, subject_id, dek_epoch),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);
create index key_grant_subject on app.key_grant (subject_type, subject_id);

-- What a counsellor may see before deciding, sealed to her alone (decision 14).
create table app.header (
  tenant_id uuid not null,
  dossier_id uuid not null,
  counsellor_id uuid not null references app.counsellor (id),
  sealed bytea not null,
  primary key (dossier_id, counsellor_id),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);

-- Append-only lines: the conversation and the process log.
create table app.record (
  tenant_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  shelf text not null check (shelf in ('talk', 'log')),
  seq integer not null check (seq > 0),
  dek_epoch integer not null,
  sealed bytea not null,
  primary key (dossier_id, id),
  unique (dossier_id, shelf, seq),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);

-- Parts that are replaced as a whole: the facts as given, the state, the small summary for the work list.
create table app.part (
  tenant_id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('facts', 'state', 'summary')),
  version integer not null check (version > 0),
  dek_epoch integer not null,
  sealed bytea not null,
  primary key (dossier_id, kind),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);

-- Private working notes, sealed to their author alone: the reporter holds the dossier's key, so it cannot be that one (S2-31).
create table app.working_note (
  tenant_id uuid not null,
  dossier_id uuid not null,
  counsellor_id uuid not null references app.counsellor (id),
  version integer not null check (version > 0),
  sealed bytea not null,
  primary key (dossier_id, counsellor_id),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);

create table app.timer (
  tenant_id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('accept', 'contact', 'answer', 'follow_up', 'statutory', 'aftercare', 'destroy')),
  due_on date not null,
  state text not null check (state in ('open', 'done', 'lapsed')),
  held_until date,
  primary key (dossier_id, kind, due_on),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);
create index timer_due on app.timer (due_on) where state = 'open';

-- Who looked, by day: what the reporter reads. Dies with the dossier.
create table app.access (
  tenant_id uuid not null,
  dossier_id uuid not null,
  counsellor_id uuid not null references app.counsellor (id),
  day date not null,
  act text not null check (act in ('accepted', 'declined', 'opened', 'answered', 'noted', 'contact_recorded')),
  primary key (dossier_id, counsellor_id, day, act),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id)
);

-- So that a form sent again after "destroy everything" does not bring a report back. A random id and a day, nothing else.
create table app.destroyed (
  id uuid primary key,
  day date not null
);

do $$
declare t text;
begin
  foreach t in array array['reporter', 'dossier', 'key_grant', 'header', 'record', 'part', 'working_note', 'timer',
    'access', 'destroyed'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

create function app.reporter() returns uuid
  language sql stable security definer set search_path = ''
  as $$ select r.id from app.reporter r where r.lookup_hash = app.secret_hash('app.lookup') $$;
grant execute on function app.reporter() to vp_reporter;

create function app.accepts_reports(tenant uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (
    select from app.employer e join app.affiliation a on a.tenant_id = e.id
     where e.id = tenant and e.state = 'live'
       and a.starts_on <= app.today() and coalesce(a.ends_on, 'infinity') >= app.today())
$$;
grant execute on function app.accepts_reports(uuid) to vp_public;

-- The public face adds to what it brings in this very transaction, and to nothing that was there before.
create function app.arrives_now(tenant uuid, dossier uuid) returns boolean
  language sql security definer set search_path = ''
  as $$
  select exists (select from app.dossier d
     where d.tenant_id = tenant and d.id = dossier and d.xmin = pg_current_xact_id()::xid)
$$;
grant execute on function app.arrives_now(uuid, uuid) to vp_public;

-- ---- the public face writes and never reads ----
create policy public_arrive on app.reporter for insert to vp_public with check ((select app.accepts_reports(tenant_id)));
create policy public_arrive on app.dossier for insert to vp_public
  with check ((select app.accepts_reports(tenant_id)) and standing = 'new' and takeover_on is null);
create policy public_arrive on app.key_grant for insert to vp_public with check (app.arrives_now(tenant_id, dossier_id));
create policy public_arrive on app.header for insert to vp_public with check (app.arrives_now(tenant_id, dossier_id));
create policy public_arrive on app.record for insert to vp_public with check (app.arrives_now(tenant_id, dossier_id));
create policy public_arrive on app.part for insert to vp_public with check (app.arrives_now(tenant_id, dossier_id));
create policy public_arrive on app.timer for insert to vp_public with check (app.arrives_now(tenant_id, dossier_id));
grant insert on app.reporter, app.dossier, app.key_grant, app.header, app.record, app.part, app.timer to vp_public;

-- ---- the reporter: only what the own code opens ----
create policy reporter_own on app.key_grant for select to vp_reporter
  using (subject_type = 'reporter' and subject_id = (select app.reporter()));
create policy reporter_own on app.reporter for select to vp_reporter using (id = (select app.reporter()));
create policy reporter_own on app.dossier for select to vp_reporter
  using ((tenant_id, id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own_flags on app.dossier for update to vp_reporter
  using ((tenant_id, id) in (select g.tenant_id, g.dossier_id from app.key_grant g))
  with check ((tenant_id, id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own on app.record for select to vp_reporter
  using (shelf = 'talk' and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_write on app.record for insert to vp_reporter
  with check (shelf = 'talk' and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own on app.part for select to vp_reporter
  using ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own_write on app.part for update to vp_reporter
  using (kind in ('state', 'summary') and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own on app.timer for select to vp_reporter
  using ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own_write on app.timer for insert to vp_reporter
  with check (kind in ('answer', 'destroy') and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own on app.access for select to vp_reporter
  using ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_own on app.employer for select to vp_reporter using (id in (select d.tenant_id from app.dossier d));
create policy reporter_own on app.counsellor for select to vp_reporter
  using (id in (select d.counsellor_id from app.dossier d union select d.deputy_id from app.dossier d
                union select a.counsellor_id from app.access a));
create policy reporter_own on app.certificate for select to vp_reporter
  using (counsellor_id in (select d.counsellor_id from app.dossier d));
create policy reporter_own on app.tie for select to vp_reporter using (tenant_id in (select d.tenant_id from app.dossier d));
create policy reporter_own on app.protocol_version for select to vp_reporter using (tenant_id in (select d.tenant_id from app.dossier d));
grant select on app.key_grant, app.record, app.part, app.timer, app.access to vp_reporter;
grant select (tenant_id, id, pk) on app.reporter to vp_reporter;
grant select (tenant_id, id, track, standing, counsellor_id, deputy_id, takeover_on, opened_on, unread_reporter, row_version)
  on app.dossier to vp_reporter;
grant update (unread_counsellor, unread_reporter, last_activity_on, row_version) on app.dossier to vp_reporter;
grant insert on app.record, app.timer to vp_reporter;
grant update (version, sealed, dek_epoch) on app.part to vp_reporter;
grant select (id, name, gender, languages, phone, hours) on app.counsellor to vp_reporter;
grant select (id, name, short_name) on app.employer to vp_reporter;
grant select on app.certificate, app.tie, app.protocol_version to vp_reporter;

-- ---- the counsellor: visible when named, readable when accepted ----
create policy counsellor_mine on app.dossier for select to vp_counsellor
  using (counsellor_id = (select app.actor()) or (takeover_on is not null and deputy_id = (select app.actor())));
create policy counsellor_mine_write on app.dossier for update to vp_counsellor
  using (counsellor_id = (select app.actor()) and standing <> 'new')
  with check (counsellor_id = (select app.actor()) and standing <> 'new');
create policy counsellor_mine on app.key_grant for select to vp_counsellor
  using (subject_type = 'counsellor' and subject_id = (select app.actor())
    and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
create policy counsellor_mine on app.header for select to vp_counsellor
  using (counsellor_id = (select app.actor()) and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
create policy counsellor_mine on app.record for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_mine_write on app.record for insert to vp_counsellor
  with check ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_mine on app.part for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_mine_write on app.part for update to vp_counsellor
  using (kind in ('state', 'summary') and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_mine on app.working_note for select to vp_counsellor using (counsellor_id = (select app.actor()));
create policy counsellor_mine_new on app.working_note for insert to vp_counsellor
  with check (counsellor_id = (select app.actor()) and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_mine_write on app.working_note for update to vp_counsellor using (counsellor_id = (select app.actor()));
create policy counsellor_mine on app.timer for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
create policy counsellor_mine_new on app.timer for insert to vp_counsellor
  with check ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d where d.standing <> 'new'));
create policy counsellor_mine_write on app.timer for update to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d where d.standing <> 'new'));
create policy counsellor_mine on app.access for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
create policy counsellor_mine_new on app.access for insert to vp_counsellor
  with check (counsellor_id = (select app.actor())
    and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d));
create policy counsellor_own on app.employer for select to vp_counsellor
  using (id in (select p.tenant_id from app.panel p union select d.tenant_id from app.dossier d));
grant select on app.dossier, app.key_grant, app.header, app.record, app.part, app.working_note, app.timer, app.access to vp_counsellor;
grant update (standing, unread_counsellor, unread_reporter, last_activity_on, row_version) on app.dossier to vp_counsellor;
grant insert on app.record, app.working_note, app.timer, app.access to vp_counsellor;
grant update (version, sealed, dek_epoch) on app.part to vp_counsellor;
grant update (version, sealed) on app.working_note to vp_counsellor;
grant update (state, due_on) on app.timer to vp_counsellor;
grant select (id, slug, name, short_name) on app.employer to vp_counsellor;

-- ---- the worker: ids, kinds and days ----
create policy jobs on app.dossier for select to vp_jobs using (true);
create policy jobs_takeover on app.dossier for update to vp_jobs using (standing = 'new') with check (standing = 'new');
create policy jobs on app.timer for select to vp_jobs using (true);
create policy jobs_new on app.timer for insert to vp_jobs with check (kind = 'accept');
create policy jobs_write on app.timer for update to vp_jobs using (true);
create policy jobs on app.destroyed for select to vp_jobs using (true);
create policy jobs_clean on app.destroyed for delete to vp_jobs using (true);
grant select (tenant_id, id, standing, counsellor_id, deputy_id, takeover_on, is_test) on app.dossier to vp_jobs;
grant update (takeover_on) on app.dossier to vp_jobs;
grant select, insert on app.timer to vp_jobs;
grant update (state) on app.timer to vp_jobs;
grant select, delete on app.destroyed to vp_jobs;
