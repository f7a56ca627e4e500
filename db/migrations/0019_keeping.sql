-- How long a dossier stays and how it goes (S0-20): a hold stops every destruction until its day, a wish waits for the
-- hold to end, and whoever destroys first locks, then journals, then destroys (design decisions 17 and 35).

-- Whether the reporter wanted it: the journal and the certificate name the ground.
alter table app.timer add column on_wish boolean not null default false;
alter table app.destroyed add column counsellor_id uuid references app.counsellor (id);
alter table app.destroyed add column ground text check (ground in ('wish', 'term'));
create policy counsellor_own on app.destroyed for select to vp_counsellor using (counsellor_id = (select app.actor()));
grant select (id, day, ground, counsellor_id) on app.destroyed to vp_counsellor;

-- The reporter's wish goes through its function alone.
drop policy reporter_own_write on app.timer;
create policy reporter_own_write on app.timer for insert to vp_reporter
  with check (kind in ('answer', 'statutory', 'aftercare')
    and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));

alter table app.access drop constraint access_act_check;
alter table app.access add constraint access_act_check check (act in
  ('accepted', 'declined', 'opened', 'answered', 'noted', 'contact_recorded', 'file_added', 'file_opened', 'stepped', 'printed',
   'held', 'hold_ended', 'wish_recorded'));

-- Whose dossier it is: the reporter's own, or the one that this counsellor accepted.
create function app.works_on(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select case session_user
    when 'vp_reporter' then exists (select from app.key_grant g where g.dossier_id = wanted
                                     and g.subject_type = 'reporter' and g.subject_id = app.reporter())
    when 'vp_counsellor' then exists (select from app.dossier d where d.id = wanted
                                       and d.counsellor_id = app.actor() and d.standing <> 'new')
    else false end
$$;

-- Until when it is held; nothing for a dossier that is not.
create function app.held_until(wanted uuid) returns date
  language sql stable security definer set search_path = ''
  as $$
  select max(t.held_until) from app.timer t
   where t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open' and t.held_until >= app.today()
$$;

-- The counsellor's alone; `until` null ends it. Never about what the reporter wants gone or what should be gone already.
create function app.hold_dossier(wanted uuid, until date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user <> 'vp_counsellor' or not app.works_on(wanted) then return false; end if;
  perform from app.dossier d where d.id = wanted for update;
  if until is not null and (until <= app.today()
    or exists (select from app.timer t where t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open'
                and (t.on_wish or (t.due_on <= app.today() and app.held_until(wanted) is null)))) then return false; end if;
  update app.timer set held_until = until where dossier_id = wanted and kind = 'destroy' and state = 'open';
  return found;
end $$;
grant execute on function app.hold_dossier(uuid, date) to vp_counsellor;

-- Who says for the reporter what happens to it: the reporter, or the counsellor of who has no code of the own.
create function app.may_wish(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select app.works_on(wanted) and (session_user = 'vp_reporter'
    or not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'))
$$;
grant execute on function app.may_wish(uuid) to vp_counsellor;

-- The wish, committed before anything is gone.
create function app.wish_destruction(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or not app.may_wish(wanted) then return false; end if;
  insert into app.timer (tenant_id, dossier_id, kind, due_on, state, on_wish, held_until)
    values (d.tenant_id, wanted, 'destroy', app.today(), 'open', true, app.held_until(wanted))
    on conflict (dossier_id, kind, due_on) do update set on_wish = true, state = 'open';
  return true;
end $$;
grant execute on function app.wish_destruction(uuid) to vp_reporter, vp_counsellor;

-- A wish that waits for a hold may be taken back.
create function app.take_wish_back(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not app.may_wish(wanted) then return false; end if;
  perform from app.dossier d where d.id = wanted for update;
  if app.held_until(wanted) is null then return false; end if;
  if exists (select from app.timer t where t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open' and not t.on_wish)
  then delete from app.timer where dossier_id = wanted and kind = 'destroy' and on_wish;
  else update app.timer set on_wish = false where dossier_id = wanted and kind = 'destroy' and on_wish;
  end if;
  return found;
end $$;
grant execute on function app.take_wish_back(uuid) to vp_reporter, vp_counsellor;

-- Locks a dossier whose time has come and says on which ground; nothing while it is held or not due.
create function app.destruction_due(wanted uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  on_wish boolean;
begin
  perform from app.dossier d where d.id = wanted for update;
  if not found or (session_user <> 'vp_jobs' and not (session_user = 'vp_reporter' and app.works_on(wanted))) then return null; end if;
  select bool_or(t.on_wish) into on_wish from app.timer t
   where t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open' and t.due_on <= app.today();
  if on_wish is null or app.held_until(wanted) is not null then return null; end if;
  return case when on_wish then 'wish' else 'term' end;
end $$;
grant execute on function app.destruction_due(uuid) to vp_reporter, vp_jobs;

-- Everything of one dossier, in one transaction. Whoever calls it has decided that it may.
create function app.erase_dossier(wanted uuid, on_day date, why text) returns void
  language plpgsql security definer set search_path = ''
  as $$
begin
  delete from app.reporter r using app.key_grant g
    where g.dossier_id = wanted and g.subject_type = 'reporter' and r.id = g.subject_id and r.tenant_id = g.tenant_id
      and not exists (select from app.key_grant o where o.subject_id = r.id and o.dossier_id <> wanted);
  delete from app.key_grant where dossier_id = wanted;
  delete from app.activation where dossier_id = wanted;
  delete from app.attachment where dossier_id = wanted;
  delete from app.draft where dossier_id = wanted;
  delete from app.header where dossier_id = wanted;
  delete from app.record where dossier_id = wanted;
  delete from app.part where dossier_id = wanted;
  delete from app.working_note where dossier_id = wanted;
  delete from app.timer where dossier_id = wanted;
  delete from app.access where dossier_id = wanted;
  delete from app.event where dossier_id = wanted;
  insert into app.destroyed (id, day, ground, counsellor_id)
    select d.id, on_day, why, d.counsellor_id from app.dossier d where d.id = wanted;
  delete from app.dossier where id = wanted;
end $$;

create or replace function app.destroy_dossier(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  why text := app.destruction_due(wanted);
begin
  if why is null then return false; end if;
  perform app.erase_dossier(wanted, app.today(), why);
  return true;
end $$;

-- As in 0009, but a wish that waits for a hold keeps its day.
create or replace function app.reopen_by_reporter(wanted uuid, keep_until date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not app.works_on(wanted) then return false; end if;
  update app.dossier set standing = 'active', row_version = row_version + 1 where id = wanted and standing = 'closed';
  if not found then return false; end if;
  -- Closing set the day of destroying; an open dossier is kept as long as a new one.
  update app.timer set due_on = keep_until
    where dossier_id = wanted and kind = 'destroy' and state = 'open' and not on_wish and due_on < keep_until;
  return true;
end $$;

-- Work on an open dossier moves the day on which it would be destroyed unopened (decision 17).
create function app.keep_while_open(wanted uuid, keep_until date) returns void
  language sql security definer set search_path = ''
  as $$
  update app.timer t set due_on = keep_until from app.dossier d
   where app.works_on(wanted) and d.id = wanted and d.standing <> 'closed'
     and t.dossier_id = wanted and t.kind = 'destroy' and t.state = 'open' and not t.on_wish and t.due_on < keep_until
$$;
grant execute on function app.keep_while_open(uuid, date) to vp_reporter, vp_counsellor;
