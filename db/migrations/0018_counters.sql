-- What the yearly figures are made of (security design 2.10): how many, of what, in which year, for which employer. No
-- dossier and no day, so that destroying a dossier changes nothing here and nothing here leads back to one.

create table app.stat_counter (
  tenant_id uuid not null references app.employer (id),
  year integer not null check (year between 2000 and 2999),
  dimension text not null check (dimension ~ '^[a-z_]{2,30}$'),
  value text not null check (value ~ '^[a-z_]{1,40}$'),
  n integer not null check (n > 0),
  primary key (tenant_id, year, dimension, value)
);
alter table app.stat_counter enable row level security;
alter table app.stat_counter force row level security;
create policy owner on app.stat_counter to vp_owner using (true) with check (true);
create policy jobs on app.stat_counter for select to vp_jobs using (true);
grant select on app.stat_counter to vp_jobs;

-- Adds one to each of these, or takes one away from what was counted before; for a counsellor, about a dossier of her own.
-- A report that somebody made to try the product out counts nowhere. The caller holds the dossier's row.
create function app.count_dossier(wanted uuid, in_year integer, step integer, dimensions text[], codes text[]) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  if step not in (1, -1) or cardinality(dimensions) <> cardinality(codes) or cardinality(codes) > 200 then
    raise exception 'not a count' using errcode = '22023';
  end if;
  select x.tenant_id, x.is_test into d from app.dossier x
   where x.id = wanted and x.counsellor_id = app.actor() and x.standing <> 'new' for update;
  if not found then return false; end if;
  if d.is_test then return true; end if;
  -- One employer's figures at a time: two who count at once must not wait for each other's rows.
  perform pg_advisory_xact_lock(hashtext('count:' || d.tenant_id));
  if step = 1 then
    insert into app.stat_counter as s (tenant_id, year, dimension, value, n)
      select d.tenant_id, in_year, c.dimension, c.code, 1 from unnest(dimensions, codes) c (dimension, code)
      on conflict (tenant_id, year, dimension, value) do update set n = s.n + 1;
  else
    delete from app.stat_counter s using unnest(dimensions, codes) c (dimension, code)
      where s.tenant_id = d.tenant_id and s.year = in_year and s.dimension = c.dimension and s.value = c.code and s.n = 1;
    update app.stat_counter s set n = s.n - 1 from unnest(dimensions, codes) c (dimension, code)
      where s.tenant_id = d.tenant_id and s.year = in_year and s.dimension = c.dimension and s.value = c.code and s.n > 1;
  end if;
  return true;
end $$;
grant execute on function app.count_dossier(uuid, integer, integer, text[], text[]) to vp_counsellor;
