-- Files between reporter and counsellor. They come in sealed pieces, so that none is ever whole in one place, and they
-- are nobody's file until complete: what was begun and not finished is swept. Nothing at all for employer and network.

create table app.attachment (
  tenant_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  by text not null check (by in ('reporter', 'counsellor')),
  started_on date not null,
  complete boolean not null,
  dek_epoch integer not null,
  -- The length of the bucket the file was filled up to; the exact one is sealed, with the name, the kind and the key.
  size integer check (size > 0),
  chunks integer check (chunks > 0),
  sealed bytea,
  primary key (tenant_id, dossier_id, id),
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id),
  check (complete = (sealed is not null) and complete = (size is not null) and complete = (chunks is not null))
);
create index attachment_unfinished on app.attachment (started_on) where not complete;

create table app.attachment_chunk (
  tenant_id uuid not null,
  dossier_id uuid not null,
  attachment_id uuid not null,
  seq integer not null check (seq > 0),
  sealed bytea not null check (length(sealed) <= 65536 + 18),
  primary key (tenant_id, dossier_id, attachment_id, seq),
  foreign key (tenant_id, dossier_id, attachment_id)
    references app.attachment (tenant_id, dossier_id, id) on delete cascade
);
-- What is sealed does not get smaller; trying costs time.
alter table app.attachment_chunk alter column sealed set storage external;

do $$
declare t text;
begin
  foreach t in array array['attachment', 'attachment_chunk'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

-- ---- the reporter: the own dossier; adds, and finishes what was added ----
create policy reporter_own on app.attachment for select to vp_reporter
  using ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_begin on app.attachment for insert to vp_reporter
  with check (by = 'reporter' and not complete
    and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_finish on app.attachment for update to vp_reporter
  using (by = 'reporter' and not complete
    and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g))
  with check (complete);
create policy reporter_own on app.attachment_chunk for select to vp_reporter
  using ((tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
create policy reporter_add on app.attachment_chunk for insert to vp_reporter
  with check ((tenant_id, dossier_id, attachment_id) in
    (select a.tenant_id, a.dossier_id, a.id from app.attachment a where a.by = 'reporter' and not a.complete));

-- ---- the counsellor: of dossiers that were accepted ----
create policy counsellor_mine on app.attachment for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_begin on app.attachment for insert to vp_counsellor
  with check (by = 'counsellor' and not complete
    and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_finish on app.attachment for update to vp_counsellor
  using (by = 'counsellor' and not complete
    and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'))
  with check (complete);
create policy counsellor_mine on app.attachment_chunk for select to vp_counsellor
  using ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
create policy counsellor_add on app.attachment_chunk for insert to vp_counsellor
  with check ((tenant_id, dossier_id, attachment_id) in
    (select a.tenant_id, a.dossier_id, a.id from app.attachment a where a.by = 'counsellor' and not a.complete));

grant select (tenant_id, dossier_id, id, by, complete, dek_epoch, chunks, sealed) on app.attachment
  to vp_reporter, vp_counsellor;
grant insert (tenant_id, dossier_id, id, by, started_on, complete, dek_epoch) on app.attachment
  to vp_reporter, vp_counsellor;
grant update (complete, size, chunks, sealed) on app.attachment to vp_reporter, vp_counsellor;
grant select, insert on app.attachment_chunk to vp_reporter, vp_counsellor;

-- ---- the worker: sweeps what nobody finished, without looking into it; the pieces go along ----
create policy jobs_unfinished on app.attachment for select to vp_jobs
  using (not complete and started_on < app.today() - 1);
create policy jobs_sweep on app.attachment for delete to vp_jobs
  using (not complete and started_on < app.today() - 1);
grant select (id, complete, started_on), delete on app.attachment to vp_jobs;

-- Whoever began a file may take it back until it is complete.
create function app.drop_upload(in_dossier uuid, wanted uuid) returns void
  language sql security definer set search_path = ''
  as $$
  delete from app.attachment a where a.dossier_id = in_dossier and a.id = wanted and not a.complete
    and case session_user
      when 'vp_reporter' then a.by = 'reporter' and exists (select from app.key_grant g
        where g.tenant_id = a.tenant_id and g.dossier_id = a.dossier_id
          and g.subject_type = 'reporter' and g.subject_id = app.reporter())
      when 'vp_counsellor' then a.by = 'counsellor' and exists (select from app.dossier d
        where d.tenant_id = a.tenant_id and d.id = a.dossier_id
          and d.counsellor_id = app.actor() and d.standing <> 'new')
      else false end
$$;
grant execute on function app.drop_upload(uuid, uuid) to vp_reporter, vp_counsellor;

alter table app.access drop constraint access_act_check;
alter table app.access add constraint access_act_check check (act in
  ('accepted', 'declined', 'opened', 'answered', 'noted', 'contact_recorded', 'file_added', 'file_opened'));

-- As in 0006, and the files too. The reporter needs the own code; the worker needs a destroy timer that is due (decision 35).
create or replace function app.destroy_dossier(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found then return false; end if;
  if session_user = 'vp_reporter' then
    if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                     and g.subject_id = app.reporter()) then return false; end if;
  elsif session_user <> 'vp_jobs' then return false;
  end if;
  if not exists (select from app.timer t where t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open'
                   and t.due_on <= app.today() and coalesce(t.held_until, '-infinity') < app.today()) then return false; end if;
  delete from app.reporter r using app.key_grant g
    where g.dossier_id = wanted and g.subject_type = 'reporter' and r.id = g.subject_id and r.tenant_id = g.tenant_id
      and not exists (select from app.key_grant o where o.subject_id = r.id and o.dossier_id <> wanted);
  delete from app.key_grant where dossier_id = wanted;
  delete from app.attachment where dossier_id = wanted;
  delete from app.header where dossier_id = wanted;
  delete from app.record where dossier_id = wanted;
  delete from app.part where dossier_id = wanted;
  delete from app.working_note where dossier_id = wanted;
  delete from app.timer where dossier_id = wanted;
  delete from app.access where dossier_id = wanted;
  delete from app.event where dossier_id = wanted;
  delete from app.dossier where id = wanted;
  insert into app.destroyed (id, day) values (wanted, app.today());
  return true;
end $$;
