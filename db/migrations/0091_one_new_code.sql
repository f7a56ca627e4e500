-- A new code over the phone is for all that the reporter has with the counsellor who reads it out: one activation holds the keys
-- of both linked cases, so that there is one code afterwards as there was before (design decision 28). A case that somebody else
-- has meanwhile keeps the old code, because this counsellor has no key of it; the page says so.

alter table app.activation drop constraint activation_pkey, add primary key (token_hash, dossier_id);

-- One at a time for a dossier; a new one ends the old ones. The first of these dossiers is the one that was asked for, the others
-- only go along if they are this counsellor's and the same reporter's.
drop function app.offer_activation(uuid, bytea, integer, bytea);
create function app.offer_activation(wanted uuid[], hash bytea, deks integer[], sealed_keys bytea[]) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  own uuid[];
begin
  perform from app.dossier d where d.id = any (wanted) order by d.id for update;
  select array_agg(d.id) into own from app.dossier d
   where d.id = any (wanted) and d.counsellor_id = app.actor() and d.standing <> 'new'
     and (d.id = wanted[1] or exists (
       select from app.key_grant g join app.key_grant o on o.subject_type = 'reporter' and o.subject_id = g.subject_id
        where g.subject_type = 'reporter' and g.dossier_id = wanted[1] and o.dossier_id = d.id));
  if own is null or not wanted[1] = any (own) then return false; end if;
  delete from app.activation where dossier_id = any (own);
  insert into app.activation (token_hash, tenant_id, dossier_id, dek_epoch, sealed, expires_at)
    select hash, d.tenant_id, d.id, w.dek, w.sealed_key, clock_timestamp() + interval '24 hours'
      from unnest(wanted, deks, sealed_keys) w (id, dek, sealed_key) join app.dossier d on d.id = w.id where d.id = any (own);
  return true;
end $$;
grant execute on function app.offer_activation(uuid[], bytea, integer[], bytea[]) to vp_counsellor;

-- `leaves`: the reporter has a case that does not go along.
drop function app.activation_of(bytea);
create function app.activation_of(hash bytea)
  returns table (tenant_id uuid, dossier_id uuid, dek_epoch integer, sealed bytea, leaves boolean)
  language sql stable security definer set search_path = ''
  as $$
  select a.tenant_id, a.dossier_id, a.dek_epoch, a.sealed, exists (
      select from app.key_grant g join app.key_grant o on o.subject_type = 'reporter' and o.subject_id = g.subject_id
       where g.subject_type = 'reporter' and g.dossier_id = a.dossier_id
         and not exists (select from app.activation b where b.token_hash = hash and b.dossier_id = o.dossier_id))
    from app.activation a where a.token_hash = hash and a.expires_at > clock_timestamp()
$$;

-- Uses the activation up: the reporter's new code replaces the older one of each of these dossiers.
drop function app.activate(bytea, uuid, bytea, bytea, bytea);
create function app.activate(hash bytea, reporter uuid, lookup bytea, public_key bytea, cases uuid[], wrapped_keys bytea[])
  returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  moved uuid[];
  deks integer[];
  tenant uuid;
begin
  perform from app.dossier d where d.id = any (cases) order by d.id for update;
  with used as (
    delete from app.activation a
     where a.token_hash = hash and a.dossier_id = any (cases) and a.expires_at > clock_timestamp()
    returning a.tenant_id, a.dossier_id, a.dek_epoch)
  select array_agg(u.dossier_id), array_agg(u.dek_epoch), (array_agg(u.tenant_id))[1] into moved, deks, tenant from used u;
  if moved is null then return false; end if;
  with gone as (
    delete from app.key_grant g where g.dossier_id = any (moved) and g.subject_type = 'reporter' returning g.subject_id)
  delete from app.reporter r using gone where r.id = gone.subject_id
    and not exists (select from app.key_grant o where o.subject_id = r.id and o.dossier_id <> all (moved));
  insert into app.reporter (tenant_id, id, lookup_hash, pk) values (tenant, reporter, lookup, public_key);
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    select tenant, m.id, 'reporter', reporter, 1, m.dek, c.wrapped
      from unnest(moved, deks) m (id, dek) join unnest(cases, wrapped_keys) c (id, wrapped) using (id);
  return true;
end $$;
grant execute on function app.activation_of(bytea), app.activate(bytea, uuid, bytea, bytea, uuid[], bytea[]) to vp_reporter;
