-- A lost password: a letter with a one-time link, which alone changes nothing. Whoever comes by it also brings the second
-- factor, and a counsellor her recovery key, without which no dossier opens again.

create policy owner on app.pending_login to vp_owner using (true) with check (true);
create policy owner on app.throttle to vp_owner using (true) with check (true);

alter table app.pending_account drop constraint pending_account_purpose_check;
alter table app.pending_account add constraint pending_account_purpose_check check (purpose in ('invitation', 'reset', 'renewal'));
grant delete on app.account_link to vp_door;

-- Known and unknown addresses do the same and hear the same; one letter in a quarter of an hour for each.
create function app.ask_reset(address text, link uuid, hash bytea) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  found_one uuid;
begin
  insert into app.throttle as t (key, fails, free_at)
    values (sha256(convert_to('reset:' || address, 'UTF8')), 0, clock_timestamp() + interval '15 minutes')
    on conflict (key) do update set free_at = excluded.free_at where t.free_at <= clock_timestamp();
  if not found then return; end if;
  select a.id into found_one from app.account a where a.email = address and a.state = 'active';
  if found then perform app.new_link(found_one, 'reset', link, hash, interval '2 hours'); end if;
end $$;
grant execute on function app.ask_reset(text, uuid, bytea) to vp_door;
