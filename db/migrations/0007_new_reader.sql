-- Nobody is left to read: only the reporter can choose somebody new, because only the reporter holds a key (decision 15).

grant execute on function app.routing_candidates(text, date) to vp_reporter;
grant select (slug) on app.employer to vp_reporter;

create function app.reassign_by_reporter(wanted uuid, new_counsellor uuid, epoch integer, dek integer, wrapped bytea,
    header bytea, accept_due date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or d.standing <> 'new' or d.counsellor_id is not null then return false; end if;
  if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                   and g.subject_id = app.reporter()) then return false; end if;
  if not exists (select from app.panel p where p.tenant_id = d.tenant_id and p.counsellor_id = new_counsellor
                   and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today())
    or exists (select from app.access a where a.dossier_id = wanted and a.counsellor_id = new_counsellor and a.act = 'declined')
  then return false; end if;
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    values (d.tenant_id, wanted, 'counsellor', new_counsellor, epoch, dek, wrapped);
  insert into app.header (tenant_id, dossier_id, counsellor_id, sealed) values (d.tenant_id, wanted, new_counsellor, header);
  update app.dossier set counsellor_id = new_counsellor, row_version = row_version + 1 where id = wanted;
  update app.timer set state = 'lapsed' where dossier_id = wanted and kind = 'accept' and state = 'open';
  insert into app.timer (tenant_id, dossier_id, kind, due_on, state) values (d.tenant_id, wanted, 'accept', accept_due, 'open')
    on conflict (dossier_id, kind, due_on) do update set state = 'open';
  return true;
end $$;
grant execute on function app.reassign_by_reporter(uuid, uuid, integer, integer, bytea, bytea, date) to vp_reporter;
