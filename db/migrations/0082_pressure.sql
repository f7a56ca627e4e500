-- A counsellor is protected (S3-25). Whoever is put under pressure for that work writes it down here, for the supervisors of
-- the network alone. Everything is a choice from a list: the office has no keys, and words would tell of a case.

create table app.pressure (
  id uuid primary key,
  counsellor_id uuid not null references app.counsellor (id) on delete cascade,
  tenant_id uuid not null references app.employer (id),
  day date not null,
  kind text not null check (kind in ('who_reported', 'what_was_told', 'stop_or_change', 'threatened', 'withheld', 'treated_worse', 'other')),
  by_whom text not null check (by_whom in ('leadership', 'hr', 'manager', 'works_council', 'other')),
  wants text not null check (wants in ('record', 'call', 'speak')),
  written_on date not null,
  discussed_on date check (discussed_on >= written_on),
  check (day <= written_on)
);
create index pressure_of on app.pressure (counsellor_id);

alter table app.pressure enable row level security;
alter table app.pressure force row level security;
create policy owner on app.pressure to vp_owner using (true) with check (true);

-- Her own, about an employer of a panel of hers, now or before; one that was discussed stays.
create policy counsellor_own on app.pressure for select to vp_counsellor using (counsellor_id = (select app.actor()));
create policy counsellor_writes on app.pressure for insert to vp_counsellor
  with check (counsellor_id = (select app.actor()) and written_on = app.today() and discussed_on is null
    and tenant_id in (select p.tenant_id from app.panel p where p.counsellor_id = (select app.actor())));
create policy counsellor_withdraws on app.pressure for delete to vp_counsellor
  using (counsellor_id = (select app.actor()) and discussed_on is null);
grant select, insert (id, counsellor_id, tenant_id, day, kind, by_whom, wants, written_on), delete on app.pressure to vp_counsellor;

-- Of the office only who may decide; a colleague who was only invited sees nothing.
create policy network_supervisor on app.pressure for select to vp_network using ((select app.decider()) is not null);
create policy network_discusses on app.pressure for update to vp_network
  using ((select app.decider()) is not null and discussed_on is null) with check (discussed_on = app.today());
grant select, update (discussed_on) on app.pressure to vp_network;

create policy jobs on app.pressure for select to vp_jobs using (true);
create policy jobs_end on app.pressure for delete to vp_jobs using (discussed_on is not null or wants = 'record');
grant select (day, wants, discussed_on), delete on app.pressure to vp_jobs;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'call_asked');
end $$;

-- Somebody wants to be called. Only who may decide gets the letter, as only they can read why.
create function app.ask_for_call(entry uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user <> 'vp_counsellor' or not exists (select from app.pressure p where p.id = entry
      and p.counsellor_id = app.actor() and p.wants <> 'record' and p.discussed_on is null) then return false; end if;
  insert into app.letter (id, person, kind, send_after)
    select gen_random_uuid(), a.id, 'call_asked', app.product_now() from app.account a
     where a.face = 'network' and a.state = 'active' and a.may_decide
    on conflict do nothing;
  return true;
end $$;
grant execute on function app.ask_for_call(uuid) to vp_counsellor;
