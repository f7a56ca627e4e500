-- What the network does besides cases (S2-26, S2-27, S3-08, S3-18): asked for, planned, held, written down in hours. There is
-- no column here that could lead to a dossier, and what a counsellor writes is a choice from a list, never words.

create table app.activity (
  id uuid primary key,
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('session', 'advice', 'introduction', 'works_council', 'announcement', 'materials')),
  solicited boolean not null,
  theme text not null check (theme in ('conduct', 'knowing_us', 'leadership', 'speaking_up', 'integrity', 'registering')),
  state text not null check (state in ('asked', 'planned', 'held', 'off')),
  asked_on date not null,
  -- The employer's own words about what it wants; empty when the network began.
  wish text not null check (length(wish) <= 500),
  counsellor_id uuid references app.counsellor (id),
  planned_on date,
  held_on date,
  -- In quarters of an hour; what is read of it is added up by quarter of the year and rounded.
  quarter_hours integer check (quarter_hours between 0 and 160),
  check ((state = 'held') = (held_on is not null and quarter_hours is not null)),
  check (state <> 'planned' or planned_on is not null)
);
create index activity_of on app.activity (tenant_id, asked_on);

create table app.hours_order (
  id uuid primary key,
  tenant_id uuid not null,
  year_starts_on date not null,
  hours integer not null check (hours in (1, 4, 8)),
  net_cents bigint not null check (net_cents > 0),
  day date not null,
  ordered_by uuid not null,
  foreign key (tenant_id, year_starts_on) references app.contract_year (tenant_id, starts_on)
);

do $$
declare t text;
begin
  foreach t in array array['activity', 'hours_order'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
    execute format('create policy employer_own on app.%I for select to vp_employer using (tenant_id = (select app.actor_tenant()))', t);
    execute format('create policy network_all_of_them on app.%I for select to vp_network using ((select app.actor()) is not null)', t);
    execute format('create policy jobs on app.%I for select to vp_jobs using (true)', t);
    execute format('grant select on app.%I to vp_employer, vp_network, vp_jobs', t);
  end loop;
end $$;

create policy employer_asks on app.activity for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and app.actor_role() = 'hr' and state = 'asked' and solicited
    and kind in ('session', 'advice') and asked_on = app.today() and counsellor_id is null);
create policy employer_announces on app.activity for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and app.actor_role() = 'hr' and kind in ('announcement', 'introduction', 'materials')
    and not solicited and state = 'held' and quarter_hours = 0 and held_on <= app.today() and counsellor_id is null);
create policy employer_orders on app.hours_order for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and app.actor_role() = 'hr' and ordered_by = (select app.actor()) and day = app.today());
grant insert on app.activity, app.hours_order to vp_employer;

-- A counsellor: employers of the own panels. The office: all.
create policy counsellor_own_panels on app.activity to vp_counsellor
  using (tenant_id in (select p.tenant_id from app.panel p where p.counsellor_id = (select app.actor())))
  with check (counsellor_id = (select app.actor())
    and tenant_id in (select p.tenant_id from app.panel p where p.counsellor_id = (select app.actor())));
grant select, insert, update (state, counsellor_id, planned_on, held_on, quarter_hours) on app.activity to vp_counsellor;
create policy network_plans on app.activity for update to vp_network using ((select app.actor()) is not null) with check (true);
create policy network_begins on app.activity for insert to vp_network with check ((select app.actor()) is not null);
grant insert, update (state, counsellor_id, planned_on, held_on, quarter_hours) on app.activity to vp_network;
