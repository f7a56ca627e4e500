-- One person can have a case on each of the two tracks: two dossiers with keys, consents and terms of their own, one reporter
-- with one code (design decision 28, domain 6.6.15). A transaction of the reporter is about one of them at a time.

-- Which of the cases of one reporter; the number is all that a session remembers of the choice.
alter table app.dossier add column case_no integer not null default 1 check (case_no between 1 and 9);

-- The dossier that this transaction is about: the chosen one, or the first that there is.
create function app.own_dossier() returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select d.id from app.key_grant g join app.dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id
   where g.subject_type = 'reporter' and g.subject_id = app.reporter()
   order by d.case_no = coalesce(nullif(current_setting('app.case', true), '')::int, 1) desc, d.case_no
   limit 1
$$;
grant execute on function app.own_dossier() to vp_reporter;

-- Everything else of the reporter hangs on this policy.
drop policy reporter_own on app.key_grant;
create policy reporter_own on app.key_grant for select to vp_reporter
  using (subject_type = 'reporter' and subject_id = (select app.reporter()) and dossier_id = (select app.own_dossier()));

-- The cases of this code, for the way from one to the other.
create function app.own_cases() returns table (case_no integer, track text, current boolean)
  language sql stable security definer set search_path = ''
  as $$
  select d.case_no, d.track, d.id = app.own_dossier()
    from app.key_grant g join app.dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id
   where g.subject_type = 'reporter' and g.subject_id = app.reporter()
   order by d.case_no
$$;
grant execute on function app.own_cases() to vp_reporter;

-- The second case comes from the reporter's own yes, in the reporter's own session: only there is the counsellor's key
-- proven and the reporter's own at hand. Sealed for the same counsellor, who must be certified for that track today.
create function app.link_by_reporter(wanted uuid, fresh uuid, new_track text, counsellor uuid, counsellor_epoch integer,
    for_counsellor bytea, for_reporter bytea, kinds text[], parts bytea[], lines uuid[], shelves text[], sealed_lines bytea[],
    terms text[], days date[]) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
  me uuid := app.reporter();
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or d.standing in ('new', 'closed') or d.track = new_track or d.counsellor_id is distinct from counsellor
  then return false; end if;
  if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter' and g.subject_id = me)
    or exists (select from app.key_grant g join app.dossier o on o.id = g.dossier_id
                where g.subject_type = 'reporter' and g.subject_id = me and o.track = new_track and o.standing <> 'closed')
    or not exists (select from app.panel p where p.tenant_id = d.tenant_id and p.counsellor_id = counsellor
                    and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today())
    or not exists (select from app.certificate f where f.counsellor_id = counsellor and new_track = any (f.tracks)
                    and app.today() between f.valid_from and f.valid_until)
  then return false; end if;
  insert into app.dossier (tenant_id, id, track, standing, counsellor_id, deputy_id, takeover_on, opened_on, last_activity_on,
      unread_counsellor, unread_reporter, is_test, row_version, case_no)
    select d.tenant_id, fresh, new_track, 'active', counsellor, null, null, app.today(), app.today(), true, false, d.is_test, 1,
      max(o.case_no) + 1 from app.key_grant g join app.dossier o on o.id = g.dossier_id
     where g.subject_type = 'reporter' and g.subject_id = me;
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    values (d.tenant_id, fresh, 'counsellor', counsellor, counsellor_epoch, 1, for_counsellor),
           (d.tenant_id, fresh, 'reporter', me, 1, 1, for_reporter);
  insert into app.part (tenant_id, dossier_id, kind, version, dek_epoch, sealed)
    select d.tenant_id, fresh, p.kind, 1, 1, p.sealed from unnest(kinds, parts) p (kind, sealed);
  insert into app.record (tenant_id, dossier_id, id, shelf, seq, dek_epoch, sealed)
    select d.tenant_id, fresh, l.id, l.shelf, row_number() over (partition by l.shelf order by l.at), 1, l.sealed
      from unnest(lines, shelves, sealed_lines) with ordinality l (id, shelf, sealed, at);
  insert into app.timer (tenant_id, dossier_id, kind, due_on, state)
    select d.tenant_id, fresh, t.kind, t.due_on, 'open' from unnest(terms, days) t (kind, due_on);
  return true;
end $$;
grant execute on function app.link_by_reporter(uuid, uuid, text, uuid, integer, bytea, bytea, text[], bytea[], uuid[], text[],
  bytea[], text[], date[]) to vp_reporter;
