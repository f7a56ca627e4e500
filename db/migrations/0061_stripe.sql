-- The payment company beside our own invoices: who is its customer, what it was asked, and what it told. Its state is read
-- back from it and never believed from a message (security design 5); of an employer it knows an id and an address.

create table app.stripe_customer (
  tenant_id uuid primary key references app.employer (id),
  customer_id text not null unique,
  subscription_id text unique,
  status text
);

-- What we ask is written down before it is asked; `key` is what the company remembers it by, a new one after a failure
-- that nobody can explain.
create table app.stripe_order (
  id uuid primary key,
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('subscribe', 'settle')),
  key uuid not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  unclear boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  day date not null
);
create unique index stripe_order_one_waits on app.stripe_order (tenant_id, kind) where state = 'waiting';

create table app.stripe_event (
  id text primary key check (length(id) <= 255),
  type text not null check (length(type) <= 100),
  object text not null check (length(object) <= 255),
  day date not null,
  handled boolean not null default false
);

do $$
declare t text;
begin
  foreach t in array array['stripe_customer', 'stripe_order', 'stripe_event'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
    execute format('create policy jobs on app.%I to vp_jobs using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on app.%I to vp_jobs', t);
  end loop;
end $$;
create policy employer_own on app.stripe_customer for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy network_all_of_them on app.stripe_customer for select to vp_network using ((select app.actor()) is not null);
grant select on app.stripe_customer to vp_employer, vp_network;
create policy network_all_of_them on app.stripe_order for select to vp_network using ((select app.actor()) is not null);
create policy employer_own on app.stripe_order for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_asks on app.stripe_order for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and (select app.regulates_invoices()));
grant select (id, tenant_id, kind, state, day) on app.stripe_order to vp_network;
grant select (id, tenant_id, kind, state), insert (id, tenant_id, kind, key, next_at, day) on app.stripe_order to vp_employer;

-- Through the company from now on; there is no way back within a year that it was asked for.
create function app.choose_stripe() returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not app.regulates_invoices() then return false; end if;
  update app.billing set mode = 'stripe' where tenant_id = app.actor_tenant();
  return found;
end $$;
grant execute on function app.choose_stripe() to vp_employer;

-- One message, stored once; the queue reads the object back.
create function app.stripe_told(wanted text, what text, about text) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.stripe_event (id, type, object, day) values (wanted, what, about, app.today()) on conflict do nothing;
  if not found then return false; end if;
  return true;
end $$;
grant execute on function app.stripe_told(text, text, text) to vp_door;
