-- Who reads for an employer and with which key, whether it is open, where an official report goes, what its link is, and who
-- else may decide: two people of the office each time, and then some days in which the others can object (decision 9).

-- Whoever was invited counts as one of two only when two others said so: one person with two mailboxes must not decide.
alter table app.account add column may_decide boolean not null default false;
update app.account set may_decide = true where face = 'network';
grant select (may_decide) on app.account to vp_network;

-- On the product clock. Only the owner may change it.
create table app.waiting_time (
  one boolean primary key default true check (one),
  span interval not null check (span >= interval '0')
);
insert into app.waiting_time (span) values ('72 hours');

create table app.decision (
  id uuid primary key,
  kind text not null check (kind in ('panel_add', 'panel_remove', 'key_replace', 'employer_open', 'statutory_channel', 'slug',
    'office_person')),
  tenant_id uuid references app.employer (id),
  counsellor_id uuid references app.counsellor (id) on delete cascade,
  -- People of the office have no tenant, which a key to the accounts would have to carry.
  account_id uuid,
  value text check (length(value) <= 60),
  state text not null check (state in ('waiting', 'confirmed', 'done', 'stopped', 'void')),
  asked_on date not null,
  first_by uuid,
  second_by uuid,
  takes_effect_at timestamptz,
  settled_on date,
  check (first_by <> second_by),
  check (second_by is null or first_by is not null)
);
create unique index decision_one_open on app.decision (kind, coalesce(tenant_id, account_id, counsellor_id),
  coalesce(counsellor_id, account_id, tenant_id)) where state in ('waiting', 'confirmed');

-- A counsellor without her recovery key made a new pair. It counts for nothing until two people of the office confirmed it.
create table app.pending_key (
  account_id uuid primary key references app.account (id),
  epoch integer not null,
  pk bytea not null check (length(pk) = 32),
  pk_mac bytea not null check (length(pk_mac) = 32),
  wrap_rec bytea not null
);

do $$
declare t text;
begin
  foreach t in array array['waiting_time', 'decision', 'pending_key'] loop
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
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind in (%L, %L))', known, 'second_person', 'panel_change');
end $$;

create function app.sits_with(other uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.panel p join app.panel q on q.tenant_id = p.tenant_id
     where p.counsellor_id = app.actor() and q.counsellor_id = other
       and coalesce(p.until, 'infinity') >= app.today() and coalesce(q.until, 'infinity') >= app.today())
$$;
grant execute on function app.sits_with(uuid) to vp_counsellor;

create policy network_all_of_them on app.decision for select to vp_network using ((select app.actor()) is not null);
grant select on app.decision to vp_network;
create policy counsellor_of_the_panel on app.decision for select to vp_counsellor
  using (counsellor_id = (select app.actor()) or tenant_id in (select p.tenant_id from app.panel p)
    or (kind = 'key_replace' and app.sits_with(counsellor_id)));
grant select (id, kind, tenant_id, counsellor_id, state, asked_on, takes_effect_at) on app.decision to vp_counsellor;
create policy jobs on app.decision for select to vp_jobs using (true);
grant select (id, kind, state, takes_effect_at) on app.decision to vp_jobs;
create policy door on app.pending_key to vp_door using (true) with check (true);
grant select, update (wrap_rec) on app.pending_key to vp_door;

-- ---- asking and agreeing ----
create function app.decider() returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select a.id from app.account a
   where session_user = 'vp_network' and a.id = app.actor() and a.face = 'network' and a.may_decide
$$;

create function app.tell_office(but uuid) returns void
  language sql security definer set search_path = ''
  as $$
  insert into app.letter (id, person, kind, send_after)
    select gen_random_uuid(), a.id, 'second_person', app.product_now() from app.account a
     where a.face = 'network' and a.state = 'active' and a.may_decide and a.id is distinct from but
    on conflict do nothing
$$;

create function app.can_be_decided(kind text, tenant uuid, counsellor uuid, wanted text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select case kind
    when 'panel_add' then exists (select from app.employer e where e.id = tenant and e.state <> 'ended')
      and exists (select from app.account a join app.keypair k on k.account_id = a.id
            where a.id = counsellor and a.state = 'active' and k.recovery_confirmed)
      and not exists (select from app.panel p where p.tenant_id = tenant and p.counsellor_id = counsellor
            and coalesce(p.until, 'infinity') >= app.today())
    when 'panel_remove' then exists (select from app.panel p where p.tenant_id = tenant and p.counsellor_id = counsellor
      and coalesce(p.until, 'infinity') >= app.today())
    when 'key_replace' then exists (select from app.pending_key p where p.account_id = counsellor)
    when 'employer_open' then exists (select from app.employer e where e.id = tenant and e.state in ('ready', 'paused'))
    when 'statutory_channel' then wanted in ('none', 'network_receives')
      and exists (select from app.protocol_version v where v.tenant_id = tenant)
    when 'slug' then wanted ~ '^[a-z0-9-]{3,40}$' and exists (select from app.employer e where e.id = tenant)
      and not exists (select from app.employer e where e.slug = wanted)
    else false end
$$;

create function app.propose(new_id uuid, wanted_kind text, tenant uuid, counsellor uuid, wanted text) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  me uuid := app.decider();
begin
  if me is null then return 'not_allowed'; end if;
  if not coalesce(app.can_be_decided(wanted_kind, tenant, counsellor, wanted), false) then return 'not_possible'; end if;
  insert into app.decision (id, kind, tenant_id, counsellor_id, value, state, asked_on, first_by)
    values (new_id, wanted_kind, tenant, counsellor, wanted, 'waiting', app.today(), me) on conflict do nothing;
  if not found then return 'already'; end if;
  perform app.tell_office(me);
  return 'done';
end $$;

create function app.confirm_decision(wanted uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  me uuid := app.decider();
  d app.decision;
begin
  if me is null then return 'not_allowed'; end if;
  select * into d from app.decision x where x.id = wanted and x.state = 'waiting' for update;
  if not found then return 'gone'; end if;
  if d.first_by is null then
    update app.decision set first_by = me where id = wanted;
    perform app.tell_office(me);
    return 'first';
  end if;
  if d.first_by = me then return 'same_person'; end if;
  update app.decision set second_by = me, state = 'confirmed',
    takes_effect_at = app.product_now() + (select w.span from app.waiting_time w) where id = wanted;
  -- The sitting counsellors hear it while it can still be stopped.
  insert into app.letter (id, person, kind, send_after)
    select gen_random_uuid(), s.id, 'panel_change', app.product_now() from (
      select distinct a.id from app.panel p join app.account a on a.id = p.counsellor_id and a.state = 'active'
       where coalesce(p.until, 'infinity') >= app.today() and case d.kind
         when 'key_replace' then p.tenant_id in (select q.tenant_id from app.panel q where q.counsellor_id = d.counsellor_id
           and coalesce(q.until, 'infinity') >= app.today())
         when 'office_person' then false
         when 'slug' then false
         else p.tenant_id = d.tenant_id end) s
    on conflict do nothing;
  return 'done';
end $$;

create function app.stop_decision(wanted uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
begin
  if app.decider() is null then return 'not_allowed'; end if;
  update app.decision set state = 'stopped', settled_on = app.today() where id = wanted and state in ('waiting', 'confirmed');
  return case when found then 'done' else 'gone' end;
end $$;
grant execute on function app.propose(uuid, text, uuid, uuid, text), app.confirm_decision(uuid), app.stop_decision(uuid) to vp_network;

-- ---- taking effect ----
-- The decision when it is ripe: its hour has come, and both who agreed are still two different living people of the office.
create function app.ripe(wanted uuid, wanted_kind text) returns app.decision
  language plpgsql security definer set search_path = ''
  as $$
declare
  d app.decision;
begin
  select * into d from app.decision x where x.id = wanted and x.kind = wanted_kind and x.state = 'confirmed'
    and x.takes_effect_at <= app.product_now() for update;
  if not found then return null; end if;
  if d.first_by is distinct from d.second_by and (select count(*) from app.account a where a.id in (d.first_by, d.second_by)
       and a.face = 'network' and a.state = 'active' and a.may_decide) = 2
     and (wanted_kind = 'office_person' or app.can_be_decided(d.kind, d.tenant_id, d.counsellor_id, d.value)) then
    update app.decision set state = 'done', settled_on = app.today() where id = wanted;
    return d;
  end if;
  update app.decision set state = 'void', settled_on = app.today() where id = wanted;
  return null;
end $$;

create function app.take_panel_add(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'panel_add');
begin
  if d.id is null then return; end if;
  insert into app.panel as p (tenant_id, counsellor_id, since) values (d.tenant_id, d.counsellor_id, app.today())
    on conflict (tenant_id, counsellor_id, since) do update set until = null;
end $$;

create function app.take_panel_remove(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'panel_remove');
begin
  if d.id is null then return; end if;
  update app.panel set until = app.today() - 1 where tenant_id = d.tenant_id and counsellor_id = d.counsellor_id
    and coalesce(until, 'infinity') >= app.today();
end $$;

-- The old key is dead: its grants go, and what only it could open goes with them.
create function app.take_key_replace(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  d app.decision := app.ripe(wanted, 'key_replace');
  k record;
begin
  if d.id is null then return; end if;
  delete from app.pending_key where account_id = d.counsellor_id returning * into k;
  delete from app.key_grant where subject_type = 'counsellor' and subject_id = d.counsellor_id and key_epoch < k.epoch;
  delete from app.header where counsellor_id = d.counsellor_id;
  delete from app.working_note where counsellor_id = d.counsellor_id;
  update app.keypair set epoch = k.epoch, pk = k.pk, pk_mac = k.pk_mac, wrap_rec = k.wrap_rec, recovery_confirmed = true
    where account_id = d.counsellor_id;
end $$;

create function app.take_employer_open(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'employer_open');
begin
  if d.id is null then return; end if;
  update app.employer set state = 'live' where id = d.tenant_id;
end $$;

-- A new version of the settings: dossiers keep the one under which they came.
create function app.take_statutory_channel(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'statutory_channel');
begin
  if d.id is null then return; end if;
  insert into app.protocol_version (tenant_id, major, settings, in_force_on)
    select v.tenant_id, v.major + 1, v.settings || jsonb_build_object('statutoryChannel', d.value), app.today()
      from app.protocol_version v where v.tenant_id = d.tenant_id order by v.major desc limit 1;
end $$;

create function app.take_slug(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'slug');
begin
  if d.id is null then return; end if;
  update app.employer set slug = d.value where id = d.tenant_id;
end $$;

create function app.take_office_person(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare d app.decision := app.ripe(wanted, 'office_person');
begin
  if d.id is null then return; end if;
  update app.account set may_decide = true where id = d.account_id and face = 'network';
end $$;
grant execute on function app.take_panel_add(uuid), app.take_panel_remove(uuid), app.take_key_replace(uuid),
  app.take_employer_open(uuid), app.take_statutory_channel(uuid), app.take_slug(uuid), app.take_office_person(uuid) to vp_jobs;

-- Whoever invites a colleague is the first of the two who say that this colleague may decide too.
create function app.ask_for_colleague() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.decision (id, kind, account_id, state, asked_on, first_by)
    values (gen_random_uuid(), 'office_person', new.id, 'waiting', app.today(), app.decider());
  perform app.tell_office(app.decider());
  return new;
end $$;
create trigger ask_for_colleague after insert on app.account for each row
  when (new.face = 'network' and new.state = 'invited') execute function app.ask_for_colleague();

-- Who comes back to the office asks anew.
create function app.ask_anew() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  new.may_decide := false;
  insert into app.decision (id, kind, account_id, state, asked_on, first_by)
    values (gen_random_uuid(), 'office_person', new.id, 'waiting', app.today(), app.decider()) on conflict do nothing;
  return new;
end $$;
create trigger ask_anew before update of state on app.account for each row
  when (new.face = 'network' and old.state = 'stopped' and new.state = 'active') execute function app.ask_anew();

-- ---- a new key ----
-- What she had not accepted yet goes to who can read it; what she reads waits for its reporter.
create function app.hand_on_unread(who uuid) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  for d in select * from app.dossier x where x.standing = 'new' and who in (x.counsellor_id, x.deputy_id) for update loop
    delete from app.key_grant where dossier_id = d.id and subject_type = 'counsellor' and subject_id = who;
    delete from app.header where dossier_id = d.id and counsellor_id = who;
    if d.deputy_id = who then
      update app.dossier set deputy_id = null, takeover_on = null, row_version = row_version + 1 where id = d.id;
      continue;
    end if;
    update app.dossier set counsellor_id = d.deputy_id, deputy_id = null, takeover_on = null, row_version = row_version + 1
      where id = d.id;
    if d.deputy_id is null then continue; end if;
    update app.timer set state = 'lapsed' where dossier_id = d.id and kind = 'accept' and state = 'open';
    insert into app.timer (tenant_id, dossier_id, kind, due_on, state)
      values (d.tenant_id, d.id, 'accept', app.today() + 1, 'open')
      on conflict (dossier_id, kind, due_on) do update set state = 'open';
    insert into app.letter (id, person, kind, send_after)
      values (gen_random_uuid(), d.deputy_id, 'something_waits', app.product_now()) on conflict do nothing;
  end loop;
end $$;

create function app.begin_new_key(k app.keypair) returns void
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.pending_key (account_id, epoch, pk, pk_mac, wrap_rec) values (k.account_id, k.epoch, k.pk, k.pk_mac, k.wrap_rec)
    on conflict (account_id) do update set epoch = excluded.epoch, pk = excluded.pk, pk_mac = excluded.pk_mac,
      wrap_rec = excluded.wrap_rec;
  -- Nothing is sealed to the old key any more: nobody can open it, and what was is lost with it.
  delete from app.draft where counsellor_id = k.account_id;
  update app.keypair set recovery_confirmed = false where account_id = k.account_id;
  -- Who agreed to another key agreed to that one only.
  update app.decision set state = 'stopped', settled_on = app.today()
    where kind = 'key_replace' and counsellor_id = k.account_id and state in ('waiting', 'confirmed');
  insert into app.decision (id, kind, counsellor_id, state, asked_on)
    values (gen_random_uuid(), 'key_replace', k.account_id, 'waiting', app.today());
  perform app.hand_on_unread(k.account_id);
  perform app.tell_office(null);
end $$;

-- The old recovery key turned up: the old pair counts again, and the new one never did.
create function app.drop_new_key(who uuid) returns void
  language sql security definer set search_path = ''
  as $$
  update app.decision set state = 'stopped', settled_on = app.today()
    where kind = 'key_replace' and counsellor_id = who and state in ('waiting', 'confirmed');
  update app.keypair set recovery_confirmed = true
    where account_id = who and exists (select from app.pending_key p where p.account_id = who);
  delete from app.pending_key where account_id = who;
$$;
grant execute on function app.begin_new_key(app.keypair), app.drop_new_key(uuid) to vp_door;

-- ---- the reporter gives access again ----
-- The own dossiers whose counsellor holds a key that opens nothing of them, with that key.
create function app.wants_access_again()
  returns table (dossier_id uuid, counsellor_id uuid, name text, key_epoch integer, pk bytea, pk_mac bytea)
  language sql stable security definer set search_path = ''
  as $$
  select d.id, d.counsellor_id, c.name, k.epoch, k.pk, k.pk_mac
    from app.key_grant g
    join app.dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id and d.standing <> 'new'
    join app.counsellor c on c.id = d.counsellor_id
    join app.account a on a.id = c.id and a.state = 'active'
    join app.keypair k on k.account_id = c.id and k.recovery_confirmed
   where g.subject_type = 'reporter' and g.subject_id = app.reporter()
     and not exists (select from app.key_grant o where o.dossier_id = d.id and o.subject_type = 'counsellor'
           and o.subject_id = d.counsellor_id and o.key_epoch = k.epoch)
$$;

create function app.give_access_again(wanted uuid, counsellor uuid, epoch integer, dek integer, wrapped_key bytea) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  tenant uuid;
begin
  if not exists (select from app.wants_access_again() w
       where w.dossier_id = wanted and w.counsellor_id = counsellor and w.key_epoch = epoch) then return false; end if;
  select d.tenant_id into tenant from app.dossier d where d.id = wanted and d.counsellor_id = counsellor for update;
  if not found then return false; end if;
  insert into app.key_grant (tenant_id, dossier_id, subject_type, subject_id, key_epoch, dek_epoch, wrapped)
    values (tenant, wanted, 'counsellor', counsellor, epoch, dek, wrapped_key)
    on conflict (dossier_id, subject_type, subject_id, dek_epoch) do update set key_epoch = excluded.key_epoch, wrapped = excluded.wrapped;
  return true;
end $$;
grant execute on function app.wants_access_again(), app.give_access_again(uuid, uuid, integer, integer, bytea) to vp_reporter;
