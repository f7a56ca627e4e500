-- What an employer pays and what is known of it: a yearly fee by the number of people, stated once a year. Nothing here comes
-- from a dossier, so that no invoice can say whether anything was reported (security design 1.4).

create table app.billing (
  tenant_id uuid primary key references app.employer (id),
  mode text not null check (mode in ('invoice', 'stripe')),
  legal_name text not null check (length(legal_name) between 1 and 80),
  address text not null check (length(address) <= 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  kvk text not null check (kvk ~ '^(\d{8})?$'),
  vat_id text not null check (length(vat_id) <= 20),
  invoice_email text not null check (length(invoice_email) between 3 and 254),
  po_number text not null check (length(po_number) <= 30),
  cost_centre text not null check (length(cost_centre) <= 30)
);

-- A contract year runs from the day of joining to the day before it comes round again. `quote_cents` is what was agreed
-- where the price list ends.
create table app.contract_year (
  tenant_id uuid not null references app.employer (id),
  starts_on date not null,
  ends_on date not null,
  own integer not null check (own >= 0),
  hired integer not null check (hired >= 0),
  students integer not null check (students >= 0),
  quote_cents bigint check (quote_cents > 0),
  stated_on date,
  confirmed_on date,
  primary key (tenant_id, starts_on),
  check (ends_on > starts_on)
);

-- Numbers without gaps: the counter is raised in the transaction of the invoice, and whoever comes second waits for it.
create table app.invoice_counter (
  year integer primary key,
  last integer not null
);

create table app.invoice (
  id uuid primary key,
  tenant_id uuid not null references app.employer (id),
  -- What it is for, so that nothing is asked twice: a contract year, an order of hours, or the invoice it takes back.
  cause text not null check (cause ~ '^(year|hours|credit|stripe):[A-Za-z0-9_-]+$'),
  via text not null check (via in ('invoice', 'stripe')),
  number text not null unique check (length(number) between 1 and 40),
  issued_on date not null,
  due_on date not null,
  service_from date not null,
  service_to date not null,
  buyer jsonb not null,
  lines jsonb not null,
  vat text not null check (vat in ('nl_21', 'reverse_charge')),
  net_cents bigint not null,
  vat_cents bigint not null,
  total_cents bigint not null check (total_cents = net_cents + vat_cents),
  credits uuid,
  stripe_id text unique,
  unique (tenant_id, id),
  unique (tenant_id, cause),
  foreign key (tenant_id, credits) references app.invoice (tenant_id, id),
  check ((via = 'stripe') = (stripe_id is not null)),
  check ((credits is not null) = (total_cents < 0))
);

create function app.number_invoice() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
declare
  this_year integer := extract(year from new.issued_on)::int;
  taken integer;
begin
  if new.via <> 'invoice' then return new; end if;
  insert into app.invoice_counter as c (year, last) values (this_year, 1)
    on conflict (year) do update set last = c.last + 1 returning last into taken;
  new.number := this_year || '-' || lpad(taken::text, 4, '0');
  return new;
end $$;
create trigger numbered before insert on app.invoice for each row execute function app.number_invoice();

-- An invoice is never changed and never gone: what was wrong is taken back by a credit note.
create function app.keep_invoice() returns trigger language plpgsql set search_path = ''
  as $$ begin raise exception 'an invoice is taken back by a credit note' using errcode = '42501'; end $$;
create trigger kept before update or delete on app.invoice for each row execute function app.keep_invoice();

create table app.invoice_payment (
  tenant_id uuid not null,
  invoice_id uuid primary key,
  paid_on date not null,
  -- Void: the payment company took its invoice back, and nobody owes anything.
  how text not null check (how in ('paid', 'void')),
  noted_on date not null,
  -- Null when the payment company told it.
  noted_by uuid,
  foreign key (tenant_id, invoice_id) references app.invoice (tenant_id, id)
);

-- Each step of the calendar once: of a contract year by its first day, of an invoice by its id.
create table app.billing_step (
  tenant_id uuid not null references app.employer (id),
  about text not null,
  step text not null check (step ~ '^[a-z_]{1,30}$'),
  day date not null,
  primary key (tenant_id, about, step)
);

-- What two people of the office decided about an unpaid invoice; one proposes, another confirms.
create table app.invoice_decision (
  id uuid primary key,
  tenant_id uuid not null,
  invoice_id uuid not null,
  kind text not null check (kind in ('arrangement', 'dispute', 'notice')),
  until date,
  proposed_by uuid not null,
  proposed_on date not null,
  confirmed_by uuid,
  confirmed_on date,
  ended_on date,
  foreign key (tenant_id, invoice_id) references app.invoice (tenant_id, id),
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_on is null)),
  check ((kind = 'arrangement') = (until is not null))
);
create unique index invoice_decision_one_open on app.invoice_decision (invoice_id) where ended_on is null;

-- That an affiliation ends, by whom and why; `invoice_id` when the network ended it for that invoice.
create table app.cancellation (
  id uuid primary key,
  tenant_id uuid not null references app.employer (id),
  ends_on date not null,
  given_on date not null,
  given_by uuid not null,
  invoice_id uuid,
  withdrawn_on date,
  foreign key (tenant_id, invoice_id) references app.invoice (tenant_id, id)
);
create unique index cancellation_one_stands on app.cancellation (tenant_id) where withdrawn_on is null;

create table app.billing_letter (
  id uuid primary key,
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('headcount', 'announcement', 'invoice', 'credit', 'friendly', 'second', 'formal', 'notice', 'withdrawn')),
  recipient text not null check (length(recipient) between 3 and 254),
  invoice_id uuid,
  send_after timestamptz not null,
  tries integer not null default 0,
  first_try_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'failed')),
  foreign key (tenant_id, invoice_id) references app.invoice (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['billing', 'contract_year', 'invoice_counter', 'invoice', 'invoice_payment', 'billing_step',
    'invoice_decision', 'cancellation', 'billing_letter'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['billing', 'contract_year', 'invoice', 'invoice_payment', 'cancellation'] loop
    execute format('create policy employer_own on app.%I for select to vp_employer using (tenant_id = (select app.actor_tenant()))', t);
    execute format('grant select on app.%I to vp_employer', t);
  end loop;
  foreach t in array array['billing', 'contract_year', 'invoice', 'invoice_payment', 'billing_step', 'invoice_decision', 'cancellation', 'billing_letter'] loop
    execute format('create policy network_all_of_them on app.%I for select to vp_network using ((select app.actor()) is not null)', t);
    execute format('grant select on app.%I to vp_network', t);
    execute format('create policy jobs on app.%I to vp_jobs using (true) with check (true)', t);
    execute format('grant select on app.%I to vp_jobs', t);
  end loop;
end $$;

-- ---- the employer: who regulates invoices changes the fields and states how many people work there ----
create function app.regulates_invoices() returns boolean
  language sql stable security definer set search_path = ''
  as $$ select coalesce(app.actor_role() in ('hr', 'finance'), false) $$;
grant execute on function app.regulates_invoices() to vp_employer;
create policy employer_fields on app.billing for update to vp_employer
  using (tenant_id = (select app.actor_tenant()) and (select app.regulates_invoices()))
  with check (tenant_id = (select app.actor_tenant()));
create policy employer_first_fields on app.billing for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and mode = 'invoice' and (select app.regulates_invoices()));
grant insert, update (legal_name, address, country, kvk, vat_id, invoice_email, po_number, cost_centre) on app.billing to vp_employer;
-- Only of a year that has not begun: within a year the price stays.
create policy employer_states on app.contract_year for update to vp_employer
  using (tenant_id = (select app.actor_tenant()) and starts_on > app.today() and (select app.regulates_invoices()))
  with check (confirmed_on is null and stated_on = app.today());
grant update (own, hired, students, stated_on, confirmed_on) on app.contract_year to vp_employer;
-- The first year begins with the affiliation.
create function app.state_first_year(own integer, hired integer, students integer) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not app.regulates_invoices() or exists (select from app.contract_year y where y.tenant_id = app.actor_tenant()) then return false; end if;
  insert into app.contract_year (tenant_id, starts_on, ends_on, own, hired, students, stated_on)
    select a.tenant_id, a.starts_on, (a.starts_on + interval '12 months')::date - 1, $1, $2, $3, app.today()
      from app.affiliation a where a.tenant_id = app.actor_tenant() and a.ends_on is null;
  return found;
end $$;
grant execute on function app.state_first_year(integer, integer, integer) to vp_employer;

-- ---- the office ----
create policy network_confirms on app.contract_year for update to vp_network
  using ((select app.actor()) is not null) with check (confirmed_on = app.today());
grant update (confirmed_on, quote_cents) on app.contract_year to vp_network;
create policy network_notes on app.invoice_payment for insert to vp_network
  with check (noted_by = (select app.actor()) and noted_on = app.today() and how = 'paid');
grant insert on app.invoice_payment to vp_network;
create policy network_proposes on app.invoice_decision for insert to vp_network
  with check (proposed_by = (select app.decider()) and proposed_on = app.today() and confirmed_by is null and ended_on is null);
create policy network_confirms on app.invoice_decision for update to vp_network
  using ((select app.actor()) is not null)
  with check (confirmed_by is null or confirmed_on < app.today() or ended_on is not null or confirmed_by = (select app.decider()));
grant execute on function app.decider() to vp_network;
grant insert (id, tenant_id, invoice_id, kind, until, proposed_by, proposed_on), update (confirmed_by, confirmed_on, ended_on)
  on app.invoice_decision to vp_network;
create policy network_credits on app.invoice for insert to vp_network
  with check ((select app.actor()) is not null and via = 'invoice' and credits is not null);
create policy network_writes on app.billing_letter for insert to vp_network with check ((select app.actor()) is not null);
grant insert (id, tenant_id, cause, via, issued_on, due_on, service_from, service_to, buyer, lines, vat, net_cents, vat_cents, total_cents, credits)
  on app.invoice to vp_network;
grant insert (id, tenant_id, kind, recipient, invoice_id, send_after) on app.billing_letter to vp_network;

-- ---- the worker ----
grant insert on app.contract_year, app.billing_step, app.invoice, app.invoice_payment to vp_jobs;
grant update (ended_on) on app.invoice_decision to vp_jobs;
grant insert, update, delete on app.billing_letter to vp_jobs;
grant select (role, tenant_id) on app.account to vp_jobs;

-- ---- ending ----
-- By the employer's own people, or by the second of two of the office for an unpaid invoice; three months ahead at the least.
create function app.give_notice(tenant uuid, last_day date, new_id uuid, decision uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
declare
  for_invoice uuid;
begin
  if last_day < (app.today() + interval '3 months')::date then return false; end if;
  if session_user = 'vp_employer' then
    if tenant <> app.actor_tenant() or app.actor_role() not in ('hr', 'board') then return false; end if;
  elsif session_user = 'vp_network' then
    select d.invoice_id into for_invoice from app.invoice_decision d
     where d.id = decision and d.tenant_id = tenant and d.kind = 'notice' and d.confirmed_by = app.decider() and d.ended_on is null
       and (select count(*) from app.account a where a.id in (d.proposed_by, d.confirmed_by) and a.state = 'active' and a.may_decide) = 2;
    if not found then return false; end if;
  else return false; end if;
  update app.affiliation set ends_on = last_day where tenant_id = tenant and ends_on is null;
  if not found then return false; end if;
  -- What the office took back by itself stands no longer.
  update app.cancellation set withdrawn_on = app.today() where tenant_id = tenant and withdrawn_on is null;
  insert into app.cancellation (id, tenant_id, ends_on, given_on, given_by, invoice_id)
    values (new_id, tenant, last_day, app.today(), app.actor(), for_invoice);
  return true;
end $$;
grant execute on function app.give_notice(uuid, date, uuid, uuid) to vp_employer, vp_network;

-- A notice for an invoice that was paid after all falls away.
create function app.withdraw_notice(tenant uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user = 'vp_network' and app.actor() is null then return false; end if;
  update app.cancellation c set withdrawn_on = app.today()
   where c.tenant_id = tenant and c.withdrawn_on is null and c.ends_on >= app.today()
     and exists (select from app.invoice_payment p where p.invoice_id = c.invoice_id);
  if not found then return false; end if;
  update app.affiliation set ends_on = null where tenant_id = tenant and ends_on >= app.today();
  return true;
end $$;
grant execute on function app.withdraw_notice(uuid) to vp_network, vp_jobs;
