-- An employer stops for a while, or for good on a day. Nothing is deleted by it and nothing of a dossier is asked: whoever
-- reported and whoever reads go on, and nobody can tell from the answer whether there are any.

create function app.pause_employer(tenant uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user <> 'vp_network' or app.actor() is null then return false; end if;
  update app.employer set state = 'paused' where id = tenant and state = 'live';
  return found;
end $$;

-- Null takes a notice back, as long as its day has not come.
create function app.end_affiliation(tenant uuid, last_day date) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user <> 'vp_network' or app.actor() is null then return false; end if;
  if last_day is not null and last_day < app.today() then return false; end if;
  update app.affiliation a set ends_on = last_day from app.employer e
   where a.tenant_id = tenant and e.id = tenant and e.state <> 'ended' and coalesce(a.ends_on, 'infinity') >= app.today();
  return found;
end $$;
grant execute on function app.pause_employer(uuid), app.end_affiliation(uuid, date) to vp_network;

create function app.end_due() returns integer
  language plpgsql security definer set search_path = ''
  as $$
declare
  n integer;
begin
  update app.employer e set state = 'ended' where e.state <> 'ended'
    and exists (select from app.affiliation a where a.tenant_id = e.id)
    and not exists (select from app.affiliation a where a.tenant_id = e.id and coalesce(a.ends_on, 'infinity') >= app.today());
  get diagnostics n = row_count;
  return n;
end $$;
grant execute on function app.end_due() to vp_jobs;

-- ---- who gets the reports says that the mail arrives ----
-- An address is no account: a letter with a one-time link goes there, and the click in it is all that it can do.
create table app.addressee_mail (
  tenant_id uuid not null references app.employer (id),
  mail text not null check (length(mail) <= 254),
  link uuid not null unique,
  token_hash bytea not null unique check (length(token_hash) = 32),
  sent_on date not null,
  primary key (tenant_id, mail)
);
alter table app.addressee_mail enable row level security;
alter table app.addressee_mail force row level security;
create policy owner on app.addressee_mail to vp_owner using (true) with check (true);
create policy employer_own on app.addressee_mail for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy jobs on app.addressee_mail for select to vp_jobs using (true);
grant select (tenant_id, mail, sent_on) on app.addressee_mail to vp_employer;
grant select (tenant_id, mail, link) on app.addressee_mail to vp_jobs;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'addressee');
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_for_whom';
  alter table app.letter drop constraint letter_for_whom;
  execute format('alter table app.letter add constraint letter_for_whom check (case when kind = %L then person is null and tag is not null
    and sealed is null and send_after is not null and state = %L else %s end)', 'addressee', 'waiting', known);
end $$;

-- A new link for an address that the agreements name; one letter a day to each.
create function app.ask_addressee(wanted text, new_link uuid, hash bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  tenant uuid := app.actor_tenant();
begin
  if session_user <> 'vp_employer' or app.actor_role() is distinct from 'hr' or not exists (
    select from (select app.settings_in_force(tenant, app.today()) as s
                  union all select d.settings from app.employer_draft d where d.tenant_id = tenant) x
     where wanted in (x.s->'annualAddressee'->>'mail', x.s->'quarterlyAddressee'->>'mail')) then return false; end if;
  insert into app.addressee_mail as m (tenant_id, mail, link, token_hash, sent_on)
    values (tenant, wanted, new_link, hash, app.today())
    on conflict (tenant_id, mail) do update set link = excluded.link, token_hash = excluded.token_hash, sent_on = excluded.sent_on
      where m.sent_on < excluded.sent_on;
  if not found then return false; end if;
  insert into app.letter (id, kind, tag, send_after) values (gen_random_uuid(), 'addressee', new_link, app.product_now());
  return true;
end $$;
grant execute on function app.ask_addressee(text, uuid, bytea) to vp_employer;

create function app.confirm_addressee(hash bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  m record;
begin
  delete from app.addressee_mail a where a.token_hash = hash and a.sent_on > app.today() - 30 returning * into m;
  if not found then return false; end if;
  insert into app.employer_statement (tenant_id, item, side, subject, about, words, on_day, said_by, said_on)
    values (m.tenant_id, 'GL-11', 'addressee', m.mail, m.mail, '', app.today(), null, app.today())
    on conflict (tenant_id, item, side, subject) do update set on_day = excluded.on_day, said_on = excluded.said_on;
  return true;
end $$;
grant execute on function app.confirm_addressee(bytea) to vp_door;
create function app.addressee_waits(hash bytea) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from app.addressee_mail a where a.token_hash = hash and a.sent_on > app.today() - 30) $$;
grant execute on function app.addressee_waits(bytea) to vp_door;
