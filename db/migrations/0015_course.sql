-- The course of a dossier: every step, consent and act is a sealed line of its own, by whoever took it (design decision
-- 10). The database reads none of it; what it must know is the coarse standing, which a reporter's step may change too.

alter table app.record drop constraint record_shelf_check;
alter table app.record add constraint record_shelf_check check (shelf in ('talk', 'log', 'course'));

drop policy reporter_own on app.record;
create policy reporter_own on app.record for select to vp_reporter
  using (shelf in ('talk', 'course') and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));
drop policy reporter_write on app.record;
create policy reporter_write on app.record for insert to vp_reporter
  with check (shelf in ('talk', 'course') and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));

-- A step of the reporter may begin a term: who asks for something must be able to count on it.
drop policy reporter_own_write on app.timer;
create policy reporter_own_write on app.timer for insert to vp_reporter
  with check (kind in ('answer', 'destroy', 'statutory', 'aftercare')
    and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g));

-- Between the standings of work only: a report is accepted by a counsellor and destroyed by its own function.
create function app.standing_by_reporter(wanted uuid, next_standing text) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if next_standing not in ('active', 'formal', 'aftercare') then return false; end if;
  if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                   and g.subject_id = app.reporter()) then return false; end if;
  update app.dossier set standing = next_standing, row_version = row_version + 1
    where id = wanted and standing in ('active', 'formal', 'aftercare');
  return found;
end $$;
grant execute on function app.standing_by_reporter(uuid, text) to vp_reporter;

alter table app.access drop constraint access_act_check;
alter table app.access add constraint access_act_check check (act in
  ('accepted', 'declined', 'opened', 'answered', 'noted', 'contact_recorded', 'file_added', 'file_opened', 'stepped', 'printed'));
