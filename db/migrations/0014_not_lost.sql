-- No word that a counsellor types is lost (design decision 25), and a guesser of passwords is slowed down by address
-- without any address being kept.

-- What somebody was typing. A row is one form of one page; which one, when, and whether it was sent since, is sealed.
create table app.draft (
  id uuid primary key,
  counsellor_id uuid not null references app.counsellor (id),
  -- Neither for a page that belongs to no dossier yet.
  tenant_id uuid,
  dossier_id uuid,
  version integer not null check (version > 0),
  saved_on date not null,
  sealed bytea not null check (length(sealed) < 2000000),
  -- Goes with its dossier, whoever destroys that.
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id) on delete cascade,
  check ((tenant_id is null) = (dossier_id is null))
);
create index draft_of on app.draft (counsellor_id, dossier_id);
create index draft_dossier on app.draft (dossier_id);
alter table app.draft alter column sealed set storage external;

-- The salt of one day, without which nobody can find out from which address somebody tried to log in. Not in the
-- write-ahead log, and gone when the day is.
create unlogged table app.throttle_salt (
  day date primary key,
  salt bytea not null check (length(salt) = 32)
);

do $$
declare t text;
begin
  foreach t in array array['draft', 'throttle_salt'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy counsellor_own on app.draft for select to vp_counsellor
  using (counsellor_id = (select app.actor()) and (dossier_id is null
    or (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
         where d.counsellor_id = (select app.actor()) and d.standing <> 'new')));
create policy counsellor_own_new on app.draft for insert to vp_counsellor
  with check (counsellor_id = (select app.actor()) and (dossier_id is null
    or (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
         where d.counsellor_id = (select app.actor()) and d.standing <> 'new')));
create policy counsellor_own_write on app.draft for update to vp_counsellor
  using (counsellor_id = (select app.actor()) and (dossier_id is null
    or (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
         where d.counsellor_id = (select app.actor()) and d.standing <> 'new')));
grant select, insert on app.draft to vp_counsellor;
grant update (version, saved_on, sealed) on app.draft to vp_counsellor;

create policy jobs on app.draft for select to vp_jobs using (true);
create policy jobs_clean on app.draft for delete to vp_jobs using (true);
grant select (saved_on), delete on app.draft to vp_jobs;

create policy door on app.throttle_salt to vp_door using (true) with check (true);
grant select, insert, delete on app.throttle_salt to vp_door;
