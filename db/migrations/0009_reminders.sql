-- Nobody waits unseen: a term knows when it began and what was said about it, a letter waits once per person and kind,
-- the way out is two letters a second for all processes together, and the desk sees whose mail does not arrive.

-- ---- terms that remind ----
-- The first day of the term, from which the moments of reminding are reckoned; a term that is written begins today.
alter table app.timer add column since date not null default app.today();
alter table app.timer add column reminded smallint not null default 0 check (reminded >= 0);
alter table app.timer add column desk_told boolean not null default false;
update app.timer t set since = least(d.opened_on, t.due_on) from app.dossier d
  where d.id = t.dossier_id and t.kind in ('accept', 'contact');

-- A term that is opened again, for somebody else or anew, reminds anew.
create function app.timer_anew() returns trigger
  language plpgsql set search_path = ''
  as $$
begin
  new.since := app.today();
  new.reminded := 0;
  new.desk_told := false;
  return new;
end $$;
create trigger anew before update of state on app.timer for each row
  when (old.state <> 'open' and new.state = 'open') execute function app.timer_anew();

grant update (reminded, desk_told) on app.timer to vp_jobs;

-- Whom to call, about which kind of term, by when (decision 14). A report that nobody can read is shown at once.
create or replace view app.desk_term as
  select c.name as counsellor, c.phone, p.name as deputy, t.kind, t.due_on
    from app.timer t
    join app.dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
    left join app.counsellor c on c.id = d.counsellor_id
    left join app.counsellor p on p.id = d.deputy_id
   where t.state = 'open' and t.kind in ('accept', 'contact', 'answer') and not d.is_test
     and (t.due_on <= app.today() or (t.kind = 'accept' and d.counsellor_id is null))
     -- A view has no policy of its own: the role's password alone shows nothing (decision 16).
     and (select app.actor()) is not null;

-- ---- letters ----
alter table app.letter drop constraint letter_kind_check;
alter table app.letter add constraint letter_kind_check check (kind in ('something_waits', 'panel_gap', 'desk_term'));
alter table app.letter drop constraint letter_state_check;
alter table app.letter add constraint letter_state_check check (state in ('waiting', 'unknown', 'failed'));
-- A letter that waits takes later causes with it.
delete from app.letter l using app.letter o
  where l.state = 'waiting' and o.state = 'waiting' and o.person = l.person and o.kind = l.kind and o.id < l.id;
create unique index letter_one_waits on app.letter (person, kind) where state = 'waiting';
drop policy network_desk on app.letter;
create policy network_desk on app.letter for select to vp_network
  using ((select app.actor()) is not null and state in ('failed', 'unknown'));

-- The machine's clock, because the mail company counts real seconds. One row, so that all processes share one pace;
-- only the owner may change the gap.
create table app.mail_pace (
  one boolean primary key default true check (one),
  free_at timestamptz not null,
  gap interval not null check (gap > interval '0')
);
insert into app.mail_pace (free_at, gap) values ('-infinity', '500 ms');

-- When somebody last got a letter, so that there is one in a window of delay; forgotten when the window is over.
create table app.mail_window (
  person uuid primary key references app.account (id),
  sent_at timestamptz not null
);

-- What the mail company last told of somebody's address: never the letter, its words or its cause. The company's own
-- moment only orders what it told; the day is what the desk reads.
create table app.mail_arrival (
  person uuid primary key references app.account (id),
  arrives boolean not null,
  failures integer not null check (failures >= 0),
  told_at timestamptz not null,
  day date not null
);

-- Each message of the mail company counts once.
create table app.mail_hook (
  id text primary key check (length(id) <= 200),
  day date not null
);

do $$
declare t text;
begin
  foreach t in array array['mail_pace', 'mail_window', 'mail_arrival', 'mail_hook'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
    execute format('create policy jobs on app.%I to vp_jobs using (true) with check (true)', t);
  end loop;
end $$;
grant select, update (free_at) on app.mail_pace to vp_jobs;
grant select, insert, update, delete on app.mail_window to vp_jobs;
grant select, insert, update, delete on app.mail_arrival to vp_jobs;
grant select, delete on app.mail_hook to vp_jobs;
create policy network_desk on app.mail_arrival for select to vp_network
  using ((select app.actor()) is not null and not arrives);
grant select (person, arrives, failures, day) on app.mail_arrival to vp_network;

-- What the mail company says of a letter to one address. True the first time; an older message changes nothing.
create function app.mail_told(hook text, address text, arrived boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.mail_hook (id, day) values (hook, app.today()) on conflict do nothing;
  if not found then return false; end if;
  insert into app.mail_arrival as m (person, arrives, failures, told_at, day)
    select a.id, arrived, case when arrived then 0 else 1 end, at, app.today()
      from app.account a where lower(a.email) = lower(address)
    on conflict (person) do update set arrives = excluded.arrives, told_at = excluded.told_at, day = excluded.day,
      failures = case when excluded.arrives then 0 else m.failures + 1 end
      where m.told_at <= excluded.told_at;
  return true;
end $$;
grant execute on function app.mail_told(text, text, boolean, timestamptz) to vp_door;

-- ---- parked: a reporter whom only the own code brings back ----
create policy reporter_own_return on app.timer for update to vp_reporter
  using (kind = 'follow_up' and (tenant_id, dossier_id) in (select g.tenant_id, g.dossier_id from app.key_grant g))
  with check (kind = 'follow_up' and state = 'done');
grant update (state) on app.timer to vp_reporter;

-- Writing opens a closed dossier again: for the same counsellor, who still holds its key.
create function app.reopen_by_reporter(wanted uuid, keep_until date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not exists (select from app.key_grant g where g.dossier_id = wanted and g.subject_type = 'reporter'
                   and g.subject_id = app.reporter()) then return false; end if;
  update app.dossier set standing = 'active', row_version = row_version + 1 where id = wanted and standing = 'closed';
  if not found then return false; end if;
  -- Closing set the day of destroying; an open dossier is kept as long as a new one.
  update app.timer set due_on = keep_until where dossier_id = wanted and kind = 'destroy' and state = 'open' and due_on < keep_until;
  return true;
end $$;
grant execute on function app.reopen_by_reporter(uuid, date) to vp_reporter;

-- Who closes a dossier reads for how long its employer agreed to keep it.
create policy counsellor_closing on app.protocol_version for select to vp_counsellor
  using (tenant_id in (select d.tenant_id from app.dossier d));
grant select (tenant_id, major, settings) on app.protocol_version to vp_counsellor;
