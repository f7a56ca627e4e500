-- What a face may do beyond its table privileges, as functions that check who asks (decision 19).

-- Everything the public page of one live employer needs; nothing for any other slug (decision 30).
create function app.public_intake(wanted text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'id', e.id, 'slug', e.slug, 'name', e.name, 'shortName', e.short_name,
    'major', p.major, 'settings', p.settings,
    'domains', coalesce((select jsonb_agg(d.domain) from app.employer_domain d where d.tenant_id = e.id), '[]'),
    'documents', coalesce((select jsonb_agg(distinct v.kind) from app.document_version v
       where v.tenant_id = e.id and v.published and v.in_force_on <= app.today()), '[]'))
  from app.employer e
  join lateral (select v.major, v.settings from app.protocol_version v
     where v.tenant_id = e.id and v.in_force_on <= app.today() order by v.major desc limit 1) p on true
  where e.slug = wanted and app.accepts_reports(e.id)
$$;

create function app.report_exists(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.dossier d where d.id = wanted)
      or exists (select from app.destroyed x where x.id = wanted)
$$;

-- The panel of one employer as routing needs it. Why somebody is not available never leaves this function.
create function app.routing_candidates(wanted text, on_day date)
  returns table (id uuid, name text, gender text, languages text[], phone text, hours jsonb, tracks text[],
    available boolean, rank integer, tie text, key_epoch integer, pk bytea, pk_mac bytea)
  language sql stable security definer set search_path = ''
  as $$
  select c.id, c.name, c.gender, c.languages, c.phone, c.hours,
    coalesce((select array_agg(distinct t order by t) from app.certificate f, unnest(f.tracks) t
       where f.counsellor_id = c.id and on_day between f.valid_from and f.valid_until), '{}'),
    a.state = 'active'
      and coalesce(k.recovery_confirmed, false)
      and not exists (select from app.absence s where s.counsellor_id = c.id and on_day between s.from_on and s.until_on)
      and not exists (select from app.conflict x where x.counsellor_id = c.id and x.tenant_id = e.id),
    coalesce((select r.rank from app.load_rank r where r.counsellor_id = c.id and r.day <= on_day order by r.day desc limit 1), 0),
    (select t.words from app.tie t where t.tenant_id = e.id and t.counsellor_id = c.id),
    k.epoch, k.pk, k.pk_mac
  from app.employer e
  join app.panel p on p.tenant_id = e.id and p.since <= on_day and coalesce(p.until, 'infinity') >= on_day
  join app.counsellor c on c.id = p.counsellor_id
  join app.account a on a.id = c.id
  left join app.keypair k on k.account_id = c.id
  where e.slug = wanted and app.accepts_reports(e.id)
  order by c.id
$$;
grant execute on function app.public_intake(text), app.report_exists(uuid), app.routing_candidates(text, date) to vp_public;

-- One of the two who may, once; the other's grant stays where it is and is hidden again (decision 15).
create function app.accept(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  me uuid := app.actor();
  d record;
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or me is null or d.standing <> 'new' then return false; end if;
  if d.counsellor_id = me then
    update app.dossier set standing = 'active', takeover_on = null, last_activity_on = app.today(),
      row_version = row_version + 1 where id = wanted;
  elsif d.deputy_id = me and d.takeover_on is not null then
    update app.dossier set standing = 'active', counsellor_id = me, deputy_id = d.counsellor_id, takeover_on = null,
      last_activity_on = app.today(), row_version = row_version + 1 where id = wanted;
  else
    return false;
  end if;
  update app.timer set state = 'done' where dossier_id = wanted and kind = 'accept' and state = 'open';
  insert into app.access (tenant_id, dossier_id, counsellor_id, day, act)
    values (d.tenant_id, wanted, me, app.today(), 'accepted') on conflict do nothing;
  return true;
end $$;

-- The decliner's key dies in the same transaction and the deputy becomes primary.
create function app.decline(wanted uuid, accept_due date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  me uuid := app.actor();
  d record;
  next_one uuid;
begin
  select * into d from app.dossier x where x.id = wanted for update;
  if not found or me is null or d.standing <> 'new' then return false; end if;
  if d.counsellor_id = me then next_one := d.deputy_id;
  elsif d.deputy_id = me and d.takeover_on is not null then next_one := d.counsellor_id;
  else return false;
  end if;
  insert into app.access (tenant_id, dossier_id, counsellor_id, day, act)
    values (d.tenant_id, wanted, me, app.today(), 'declined') on conflict do nothing;
  delete from app.key_grant where dossier_id = wanted and subject_type = 'counsellor' and subject_id = me;
  delete from app.header where dossier_id = wanted and counsellor_id = me;
  update app.dossier set counsellor_id = next_one, deputy_id = null, takeover_on = null,
    row_version = row_version + 1 where id = wanted;
  if next_one is not null and d.counsellor_id = me then
    update app.timer set state = 'lapsed' where dossier_id = wanted and kind = 'accept' and state = 'open';
    insert into app.timer (tenant_id, dossier_id, kind, due_on, state)
      values (d.tenant_id, wanted, 'accept', accept_due, 'open')
      on conflict (dossier_id, kind, due_on) do update set state = 'open';
  end if;
  return true;
end $$;
grant execute on function app.accept(uuid), app.decline(uuid, date) to vp_counsellor;

-- Destroys one dossier. The reporter needs the own code; the worker needs a destroy timer that is due (decision 35).
create function app.destroy_dossier(wanted uuid) returns boolean
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
grant execute on function app.destroy_dossier(uuid) to vp_reporter, vp_jobs;

-- The desk's whole knowledge of reports: whom to call, about which kind of term, by when (decision 14).
create view app.desk_term as
  select c.name as counsellor, c.phone, p.name as deputy, t.kind, t.due_on
    from app.timer t
    join app.dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
    left join app.counsellor c on c.id = d.counsellor_id
    left join app.counsellor p on p.id = d.deputy_id
   where t.state = 'open' and t.kind in ('accept', 'contact', 'answer') and t.due_on <= app.today() and not d.is_test
     -- A view has no policy of its own: the role's password alone shows nothing (decision 16).
     and (select app.actor()) is not null;
grant select on app.desk_term to vp_network;

-- Load without a count per employer: how many dossiers somebody has open, as a daily order for routing.
create function app.open_dossiers() returns table (counsellor_id uuid, n bigint)
  language sql stable security definer set search_path = ''
  as $$
  select c.id, count(d.id) from app.counsellor c
    left join app.dossier d on d.counsellor_id = c.id and d.standing <> 'closed' and not d.is_test group by c.id
$$;
grant execute on function app.open_dossiers() to vp_jobs;

create function app.readiness() returns table (migration text, worker_silent_s double precision)
  language sql stable security definer set search_path = ''
  as $$
  select (select max(m.name) from app.kysely_migration m),
         (select extract(epoch from clock_timestamp() - max(h.at)) from app.heartbeat h)
$$;
grant execute on function app.readiness() to vp_public;
