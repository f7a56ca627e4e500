-- Reports that come by phone, mail, at a consulting hour or by letter: the counsellor registers them, sealed for herself,
-- and the reporter gets a key of the own through a one-time activation that is read out (S0-04, S1-12).

-- Who may register now: on the panel of an open employer, certified for that track today (S4-02).
create function app.may_register(tenant uuid, wanted_track text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select app.accepts_reports(tenant)
    and exists (select from app.panel p where p.tenant_id = tenant and p.counsellor_id = app.actor()
                  and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today())
    and exists (select from app.certificate f where f.counsellor_id = app.actor() and wanted_track = any (f.tracks)
                  and app.today() between f.valid_from and f.valid_until)
$$;
grant execute on function app.may_register(uuid, text) to vp_counsellor;

create policy counsellor_registers on app.dossier for insert to vp_counsellor
  with check (counsellor_id = (select app.actor()) and deputy_id is null and takeover_on is null and standing = 'active'
    and app.may_register(tenant_id, track));
create policy counsellor_own_grant on app.key_grant for insert to vp_counsellor
  with check (subject_type = 'counsellor' and subject_id = (select app.actor())
    and (tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d where d.counsellor_id = (select app.actor())));
create policy counsellor_registers on app.part for insert to vp_counsellor
  with check ((tenant_id, dossier_id) in (select d.tenant_id, d.id from app.dossier d
          where d.counsellor_id = (select app.actor()) and d.standing <> 'new'));
grant insert on app.dossier, app.key_grant, app.part to vp_counsellor;

create policy counsellor_protocols on app.protocol_version for select to vp_counsellor
  using (tenant_id in (select p.tenant_id from app.panel p union select d.tenant_id from app.dossier d));
grant select on app.protocol_version to vp_counsellor;

create table app.activation (
  token_hash bytea primary key check (length(token_hash) = 32),
  tenant_id uuid not null,
  dossier_id uuid not null unique,
  dek_epoch integer not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  foreign key (tenant_id, dossier_id) references app.dossier (tenant_id, id) on delete cascade
);
alter table app.activation enable row level security;
alter table app.activation force row level security;
create policy owner on app.activation to vp_owner using (true) with check (true);

-- One at a time for a dossier; a new one ends the old one. A day by the machine clock, like every one-time secret.
create function app.offer_activation(wanted uuid, hash bytea, dek integer, sealed_key bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  tenant uuid;
begin
  select d.tenant_id into tenant from app.dossier d
   where d.id = wanted and d.counsellor_id = app.actor() and d.standing <> 'new' for update;
  if not found then return false; end if;
  delete from app.activation where dossier_id = wanted;
  insert into app.activation (token_hash, tenant_id, dossier_id, dek_epoch, sealed, expires_at)
    values (hash, tenant, wanted, dek, sealed_key, clock_timestamp() + interval '24 hours');
  return true;
end $$;
grant execute on function app.offer_activation(uuid, bytea, integer, bytea) to vp_counsellor;

create function app.activation_of(hash bytea)
  returns table (tenant_id uuid, dossier_id uuid, dek_epoch integer, sealed bytea)
  language sql stable security definer set search_path = ''
  as $$
  select a.tenant_id, a.dossier_id, a.dek_epoch, a.sealed from app.activation a
   where a.token_hash = hash and a.expires_at > clock_timestamp()
$$;

-- Uses the activation up: the reporter's new code replaces an older one of the same dossier.
create function app.activate(hash bytea, reporter uuid, lookup bytea, public_key bytea, wrapped_key bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  used record;
begin
  delete from app.activation a where a.token_hash = hash and a.expires_at > clock_timestamp()
    returning a.tenant_id, a.dossier_id, a.dek_epoch into used;
  if not found then return false; end if;
  perform from app.dossier d where d.id = used.dossier_id for update;
  with gone as (
    delete from app.key_grant g where g.dossier_id = used.dossier_id and g.subject_type = 'reporter' returning g.subject_id)
  delete from app.reporter r using gone where r.id = gone.subject_id
    and not exists (select from app.key_grant o where o.subject_id = r.id and o.dossier_id <> used.dossier_id);
  insert into app.reporter (tenant_id, id, lookup_hash, pk) values (used.tenant_id, reporter, lookup, public_key);
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    values (used.tenant_id, used.dossier_id, 'reporter', reporter, 1, used.dek_epoch, wrapped_key);
  return true;
end $$;
grant execute on function app.activation_of(bytea), app.activate(bytea, uuid, bytea, bytea, bytea) to vp_reporter;
