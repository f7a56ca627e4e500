-- What a counsellor says of herself: certificate, languages, hours, absence, ties and conflicts. The office confirms a certificate before it counts; routing reads the same tables as before.

-- What she filed; it becomes a certificate when somebody of the office saw the proof (GL-03, LVV).
create table app.certificate_claim (
  counsellor_id uuid primary key references app.counsellor (id) on delete cascade,
  number text not null check (length(number) between 3 and 40),
  valid_from date not null,
  valid_until date not null,
  tracks text[] not null check (tracks <@ array['unwanted_behaviour', 'integrity'] and cardinality(tracks) > 0),
  filed_on date not null,
  check (valid_until > valid_from)
);

-- So that 12, 6 and 3 months before its end each certificate is told of once.
create table app.certificate_alert (
  counsellor_id uuid not null references app.counsellor (id) on delete cascade,
  number text not null,
  months smallint not null check (months in (12, 6, 3)),
  primary key (counsellor_id, number, months)
);

do $$
declare t text;
begin
  foreach t in array array['certificate_claim', 'certificate_alert'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'certificate');
end $$;

-- ---- her own rows, and nobody else's ----
create policy counsellor_own_write on app.counsellor for update to vp_counsellor
  using (id = (select app.actor())) with check (id = (select app.actor()));
grant update (languages, hours) on app.counsellor to vp_counsellor;

create policy counsellor_own on app.certificate for select to vp_counsellor using (counsellor_id = (select app.actor()));
grant select on app.certificate to vp_counsellor;

create policy counsellor_own on app.certificate_claim to vp_counsellor
  using (counsellor_id = (select app.actor())) with check (counsellor_id = (select app.actor()) and filed_on = app.today());
grant select, insert, update, delete on app.certificate_claim to vp_counsellor;

create policy counsellor_own on app.absence to vp_counsellor
  using (counsellor_id = (select app.actor())) with check (counsellor_id = (select app.actor()) and until_on >= app.today());
grant select, insert, delete on app.absence to vp_counsellor;

-- For the employers of the own panels only.
create policy counsellor_own on app.conflict to vp_counsellor
  using (counsellor_id = (select app.actor()))
  with check (counsellor_id = (select app.actor()) and tenant_id in (select p.tenant_id from app.panel p) and declared_on = app.today());
grant select, insert, delete on app.conflict to vp_counsellor;
create policy counsellor_own on app.tie to vp_counsellor
  using (counsellor_id = (select app.actor()))
  with check (counsellor_id = (select app.actor()) and tenant_id in (select p.tenant_id from app.panel p));
grant select, insert, update (words), delete on app.tie to vp_counsellor;

create policy network_all_of_them on app.certificate_claim for select to vp_network using ((select app.actor()) is not null);
grant select on app.certificate_claim to vp_network;

create policy jobs on app.certificate_alert to vp_jobs using (true) with check (true);
grant select, insert on app.certificate_alert to vp_jobs;

-- Somebody of the office saw the proof. The claim goes with the answer, whichever it was.
create function app.settle_certificate(who uuid, seen boolean) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  c app.certificate_claim;
begin
  if session_user <> 'vp_network' or app.actor() is null then return false; end if;
  delete from app.certificate_claim x where x.counsellor_id = who returning * into c;
  if not found then return false; end if;
  if seen then
    insert into app.certificate as f (counsellor_id, number, valid_from, valid_until, tracks)
      values (c.counsellor_id, c.number, c.valid_from, c.valid_until, c.tracks)
      on conflict (counsellor_id, number) do update set valid_from = excluded.valid_from, valid_until = excluded.valid_until,
        tracks = excluded.tracks;
  end if;
  return true;
end $$;
grant execute on function app.settle_certificate(uuid, boolean) to vp_network;

-- Which employers would have nobody for a track on some day while the caller is away: names and tracks, never who else is.
create function app.left_without(from_day date, until_day date)
  returns table (employer text, track text)
  language sql stable security definer set search_path = ''
  as $$
  select e.short_name, t.track
    from app.panel mine
    join app.employer e on e.id = mine.tenant_id and e.state = 'live'
    cross join unnest(array['unwanted_behaviour', 'integrity']) as t (track)
   where mine.counsellor_id = app.actor() and mine.since <= until_day and coalesce(mine.until, 'infinity') >= from_day
     and exists (select from app.certificate f where f.counsellor_id = app.actor() and t.track = any (f.tracks)
           and f.valid_until >= from_day)
     and exists (select from generate_series(from_day::timestamp, least(until_day, from_day + 400)::timestamp, interval '1 day') as d (day)
       where not exists (select from app.panel p
         join app.account a on a.id = p.counsellor_id and a.state = 'active'
         join app.keypair k on k.account_id = p.counsellor_id and k.recovery_confirmed
         join app.certificate f on f.counsellor_id = p.counsellor_id and t.track = any (f.tracks)
           and d.day::date between f.valid_from and f.valid_until
        where p.tenant_id = mine.tenant_id and p.counsellor_id <> app.actor()
          and p.since <= d.day::date and coalesce(p.until, 'infinity') >= d.day::date
          and not exists (select from app.absence s where s.counsellor_id = p.counsellor_id and d.day::date between s.from_on and s.until_on)
          and not exists (select from app.conflict x where x.counsellor_id = p.counsellor_id and x.tenant_id = p.tenant_id)))
   order by 1, 2
$$;
grant execute on function app.left_without(date, date) to vp_counsellor;
