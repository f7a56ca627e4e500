-- The first stone: nothing in this schema is executable or readable by accident, and there is one product clock.
-- Every table that follows has row-level security enabled and forced; definer functions read through `owner` policies.

alter default privileges revoke execute on functions from public;

grant usage on schema app to vp_public, vp_reporter, vp_door, vp_counsellor, vp_employer, vp_network, vp_jobs;

-- Product clock = now() + offset. Production can only hold the value nought: `movable` is set by the demo and by tests.
create table app.clock (
  one boolean primary key default true check (one),
  offset_seconds bigint not null default 0,
  movable boolean not null default false,
  check (movable or offset_seconds = 0)
);
alter table app.clock enable row level security;
alter table app.clock force row level security;
create policy owner on app.clock to vp_owner using (true) with check (true);
insert into app.clock default values;

create function app.product_now() returns timestamptz
  language sql stable security definer set search_path = ''
  as $$ select now() + make_interval(secs => c.offset_seconds) from app.clock c $$;

create function app.today() returns date
  language sql stable security definer set search_path = ''
  as $$ select (app.product_now() at time zone 'Europe/Amsterdam')::date $$;

create function app.advance_clock(seconds bigint) returns timestamptz
  language plpgsql security definer set search_path = ''
  as $$
begin
  if seconds <= 0 then raise exception 'the clock only moves forward' using errcode = '22023'; end if;
  update app.clock set offset_seconds = offset_seconds + seconds where movable;
  if not found then raise exception 'this clock does not move' using errcode = '42501'; end if;
  return app.product_now();
end $$;

grant execute on function app.product_now(), app.today()
  to vp_public, vp_reporter, vp_door, vp_counsellor, vp_employer, vp_network, vp_jobs;
grant execute on function app.advance_clock(bigint) to vp_jobs;
