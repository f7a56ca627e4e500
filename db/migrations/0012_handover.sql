-- Another counsellor while one reads (decisions 15 and 19, security design 2.7): in the reporter's own session everything
-- is sealed anew under a new key, which only the new counsellor and the reporter get. Nothing stays under the old one.

-- All that is sealed under the key of the own dossier, also the shelves that a reporter's page does not show.
create function app.sealed_of(wanted uuid) returns table (place text, name text, version integer, sealed bytea)
  language sql stable security definer set search_path = ''
  as $$
  select s.place, s.name, s.version, s.sealed from (
    select 'record' as place, r.id::text as name, 1 as version, r.sealed from app.record r where r.dossier_id = wanted
    union all select 'part', p.kind, p.version, p.sealed from app.part p where p.dossier_id = wanted
    union all select 'attachment', a.id::text, 1, a.sealed from app.attachment a where a.dossier_id = wanted and a.complete) s
   where exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                   and g.subject_id = app.reporter())
$$;

create function app.hand_over(wanted uuid, new_counsellor uuid, counsellor_epoch integer, for_counsellor bytea,
    for_reporter bytea, new_header bytea, new_dek integer, places text[], names text[], resealed bytea[],
    log_id uuid, log_line bytea, accept_due date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
  me uuid := app.reporter();
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or d.standing = 'closed' or d.counsellor_id is null or d.counsellor_id = new_counsellor then return false; end if;
  if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                   and g.subject_id = me and g.dek_epoch = new_dek - 1) then return false; end if;
  if not exists (select from app.panel p where p.tenant_id = d.tenant_id and p.counsellor_id = new_counsellor
                   and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today())
    or exists (select from app.access a where a.dossier_id = wanted and a.counsellor_id = new_counsellor and a.act = 'declined')
  then return false; end if;

  update app.record r set sealed = s.sealed, dek_epoch = new_dek
    from unnest(places, names, resealed) as s (place, name, sealed)
   where s.place = 'record' and r.dossier_id = wanted and r.id::text = s.name;
  update app.part p set sealed = s.sealed, dek_epoch = new_dek
    from unnest(places, names, resealed) as s (place, name, sealed)
   where s.place = 'part' and p.dossier_id = wanted and p.kind = s.name;
  update app.attachment a set sealed = s.sealed, dek_epoch = new_dek
    from unnest(places, names, resealed) as s (place, name, sealed)
   where s.place = 'attachment' and a.dossier_id = wanted and a.complete and a.id::text = s.name;
  delete from app.attachment a where a.dossier_id = wanted and not a.complete and a.by = 'counsellor';
  update app.attachment a set dek_epoch = new_dek where a.dossier_id = wanted and not a.complete;
  if exists (select from app.record r where r.dossier_id = wanted and r.dek_epoch <> new_dek)
    or exists (select from app.part p where p.dossier_id = wanted and p.dek_epoch <> new_dek)
    or exists (select from app.attachment a where a.dossier_id = wanted and a.dek_epoch <> new_dek)
  then raise exception 'something would stay under the old key'; end if;
  insert into app.record (tenant_id, dossier_id, id, shelf, seq, dek_epoch, sealed)
    select d.tenant_id, wanted, log_id, 'log', coalesce(max(r.seq), 0) + 1, new_dek, log_line
      from app.record r where r.dossier_id = wanted and r.shelf = 'log';

  delete from app.key_grant where dossier_id = wanted;
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    values (d.tenant_id, wanted, 'counsellor', new_counsellor, counsellor_epoch, new_dek, for_counsellor),
           (d.tenant_id, wanted, 'reporter', me, 1, new_dek, for_reporter);
  -- An activation holds the old key; notes and drafts can be opened by nobody but who just lost access.
  delete from app.activation where dossier_id = wanted;
  delete from app.working_note where dossier_id = wanted;
  delete from app.draft where dossier_id = wanted;
  delete from app.header where dossier_id = wanted;
  insert into app.header (tenant_id, dossier_id, counsellor_id, sealed) values (d.tenant_id, wanted, new_counsellor, new_header);
  update app.dossier set counsellor_id = new_counsellor, deputy_id = null, takeover_on = null, standing = 'new',
    unread_counsellor = true, last_activity_on = app.today(), row_version = row_version + 1 where id = wanted;
  update app.timer set state = 'lapsed' where dossier_id = wanted and kind = 'accept' and state = 'open';
  insert into app.timer (tenant_id, dossier_id, kind, due_on, state) values (d.tenant_id, wanted, 'accept', accept_due, 'open')
    on conflict (dossier_id, kind, due_on) do update set state = 'open';
  return true;
end $$;
grant execute on function app.sealed_of(uuid), app.hand_over(uuid, uuid, integer, bytea, bytea, bytea, integer, text[], text[],
  bytea[], uuid, bytea, date) to vp_reporter;
