-- A reporter may have a neutral letter sent to a private address (decision 21). The keyed request of the counsellor seals
-- the address to the worker's key; the row names no dossier and no person, waits as every letter does, and goes when sent.

alter table app.letter alter column person drop not null;
-- A keyed request does not know the delay; the worker gives the letter its moment.
alter table app.letter alter column send_after drop not null;
-- A random name for one address, known inside the dossier only: letters join while one waits, and leave no link after.
alter table app.letter add column tag uuid;
alter table app.letter add column sealed bytea;
alter table app.letter drop constraint letter_kind_check;
alter table app.letter add constraint letter_kind_check
  check (kind in ('something_waits', 'panel_gap', 'desk_term', 'for_reporter'));
-- Of one length, whatever the address; and never a row that stays behind as failed or unknown.
alter table app.letter add constraint letter_for_whom check (
  case when kind = 'for_reporter' then person is null and tag is not null and length(sealed) = 593 and state = 'waiting'
       else person is not null and tag is null and sealed is null and send_after is not null end);
create unique index letter_one_waits_for_reporter on app.letter (tag) where state = 'waiting';

drop policy network_desk on app.letter;
create policy network_desk on app.letter for select to vp_network
  using ((select app.actor()) is not null and person is not null and state in ('failed', 'unknown'));
-- The worker and its timers cannot write to a reporter: neither an address nor its name can come from there.
revoke insert, update on app.letter from vp_jobs;
grant insert (id, person, kind, send_after) on app.letter to vp_jobs;
grant update (id, tries, first_try_at, send_after, state) on app.letter to vp_jobs;

-- The window of delay holds for whoever gets a letter, also for the name of an address.
alter table app.mail_window drop constraint mail_window_person_fkey;

-- One that waits takes this cause with it; was it tried before, then under a new key and at a new moment.
create function app.letter_to_reporter(wanted uuid, new_tag uuid, new_sealed bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not exists (select from app.dossier d
                  where d.id = wanted and d.counsellor_id = app.actor() and d.standing <> 'new' and not d.is_test)
  then return false; end if;
  insert into app.letter as l (id, kind, tag, sealed) values (gen_random_uuid(), 'for_reporter', new_tag, new_sealed)
    on conflict (tag) where state = 'waiting' do update set sealed = excluded.sealed,
      id = case when l.first_try_at is null then l.id else excluded.id end,
      send_after = case when l.first_try_at is null then l.send_after end,
      first_try_at = null;
  return true;
end $$;
grant execute on function app.letter_to_reporter(uuid, uuid, bytea) to vp_counsellor;

-- Who came back, or wants no letters any more, gets none that still waits.
create function app.drop_letter(old_tag uuid) returns void
  language sql security definer set search_path = ''
  as $$ delete from app.letter l where l.tag = old_tag and app.reporter() is not null $$;
grant execute on function app.drop_letter(uuid) to vp_reporter;

-- An address of the employer's own is refused, so the reporter's own employer says which those are.
create policy reporter_own on app.employer_domain for select to vp_reporter
  using (tenant_id in (select d.tenant_id from app.dossier d));
grant select on app.employer_domain to vp_reporter;

-- As in 0009, but of an address that is nobody's account nothing is kept, not even that there was a message.
create or replace function app.mail_told(hook text, address text, arrived boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not exists (select from app.account a where lower(a.email) = lower(address)) then return false; end if;
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
