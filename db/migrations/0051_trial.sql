-- Before an employer opens, HR sends one report through the real form: by a one-time link of fourteen days, which opens the
-- form of an employer that is closed to everybody else. The dossier says that it is a trial, and counts nowhere.

create table app.trial_link (
  tenant_id uuid primary key references app.employer (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_on date not null,
  made_by uuid not null,
  used boolean not null
);
alter table app.trial_link enable row level security;
alter table app.trial_link force row level security;
create policy owner on app.trial_link to vp_owner using (true) with check (true);
create policy employer_own on app.trial_link for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_makes on app.trial_link for insert to vp_employer
  with check (app.writes_documents(tenant_id, made_by, made_on) and not used);
create policy employer_makes_anew on app.trial_link for update to vp_employer
  using (tenant_id = (select app.actor_tenant())) with check (app.writes_documents(tenant_id, made_by, made_on) and not used);
grant select (tenant_id, made_on, used) on app.trial_link to vp_employer;
grant insert on app.trial_link to vp_employer;
grant update (token_hash, made_on, made_by, used) on app.trial_link to vp_employer;

-- The employer whose trial link this transaction carries: to see the form and the receipt, and to send one report.
create function app.trial_tenant(to_send boolean) returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select t.tenant_id from app.trial_link t join app.employer e on e.id = t.tenant_id
   where t.token_hash = decode(nullif(current_setting('app.trial', true), ''), 'hex')
     and not (t.used and to_send) and t.made_on > app.today() - 14 and e.state in ('setup', 'ready')
$$;

create function app.enter_trial(hash bytea) returns text
  language plpgsql security definer set search_path = ''
  as $$
declare
  found_slug text;
begin
  perform set_config('app.trial', encode(hash, 'hex'), true);
  select e.slug into found_slug from app.employer e where e.id = app.trial_tenant(false);
  return found_slug;
end $$;

-- One of two who send at once waits for the other, and finds the link used.
create function app.claim_trial() returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform from app.trial_link t where t.tenant_id = app.trial_tenant(true) for update;
  return app.trial_tenant(true) is not null;
end $$;

create function app.use_trial() returns void
  language sql security definer set search_path = ''
  as $$ update app.trial_link set used = true where tenant_id = app.trial_tenant(true) $$;
grant execute on function app.trial_tenant(boolean), app.enter_trial(bytea), app.claim_trial(), app.use_trial() to vp_public;

-- Open to the public, or to who holds the trial link now.
create function app.shows_form(tenant uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select app.accepts_reports(tenant) or tenant = app.trial_tenant(false) $$;

do $$
declare
  body text;
begin
  foreach body in array array['app.public_intake(text)', 'app.routing_candidates(text, date)'] loop
    execute replace(pg_get_functiondef(body::regprocedure), 'app.accepts_reports(e.id)', 'app.shows_form(e.id)');
  end loop;
end $$;

drop policy public_arrive on app.dossier;
create policy public_arrive on app.dossier for insert to vp_public
  with check ((select app.accepts_reports(tenant_id)) and standing = 'new' and takeover_on is null and not is_test);
create policy public_tries on app.dossier for insert to vp_public
  with check (tenant_id = (select app.trial_tenant(true)) and standing = 'new' and takeover_on is null and is_test);
create policy public_tries on app.reporter for insert to vp_public with check (tenant_id = (select app.trial_tenant(true)));

grant select (is_test) on app.dossier to vp_counsellor;

-- Whoever accepted a trial says that it arrived: that is what the list waits for, and the dossier goes as any other goes.
create function app.finish_trial(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  select * into d from app.dossier x where x.id = wanted and x.is_test and x.standing <> 'new' and x.counsellor_id = app.actor()
    for update;
  if not found then return false; end if;
  delete from app.timer where dossier_id = wanted and kind = 'destroy';
  insert into app.timer (tenant_id, dossier_id, kind, due_on, state) values (d.tenant_id, wanted, 'destroy', app.today(), 'open');
  insert into app.employer_statement (tenant_id, item, side, subject, about, words, on_day, said_by, said_on)
    values (d.tenant_id, 'GL-15', 'counsellor', '', '', '', app.today(), app.actor(), app.today())
    on conflict (tenant_id, item, side, subject) do update set on_day = excluded.on_day, said_by = excluded.said_by,
      said_on = excluded.said_on;
  return true;
end $$;
grant execute on function app.finish_trial(uuid) to vp_counsellor;
