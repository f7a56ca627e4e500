-- Four agreements of an employer change what a reporter may count on; once something holds, another value of one of them waits
-- for the network's office (documents.md B). The office says it about the values: with others it is asked again.

create table app.confirmed_rules (
  tenant_id uuid not null references app.employer (id),
  about text not null check (length(about) between 1 and 200),
  confirmed_by uuid not null,
  confirmed_on date not null,
  primary key (tenant_id, about)
);
alter table app.confirmed_rules enable row level security;
alter table app.confirmed_rules force row level security;
create policy owner on app.confirmed_rules to vp_owner using (true) with check (true);
create policy network_all_of_them on app.confirmed_rules for select to vp_network using ((select app.actor()) is not null);
create policy network_confirms on app.confirmed_rules for insert to vp_network
  with check (confirmed_by = (select app.actor()) and confirmed_on = app.today());
grant select, insert on app.confirmed_rules to vp_network;

create function app.confirmable(settings jsonb) returns text
  language sql immutable set search_path = ''
  as $$
  select concat_ws(' ', coalesce(settings->>'criminalOffenceRule', 'consent_or_five_conditions'),
    coalesce(settings->>'counsellorMediationAllowed', 'false'), coalesce(settings->>'quarterlyUpdate', 'process_only'),
    coalesce(settings->>'hasMinors', 'false'))
$$;
grant execute on function app.confirmable(jsonb) to vp_employer, vp_network;

-- The values of a protocol's version that wait for the office; null when they hold already, were confirmed, or nothing holds yet
-- (then the list by which an employer opens is looked at by two people).
create function app.awaits_confirmation(tenant uuid, wanted_major integer, wanted_minor integer) returns text
  language plpgsql stable security definer set search_path = ''
  as $$
declare
  holds jsonb := app.settings_in_force(tenant, app.today());
  wanted text;
begin
  if session_user = 'vp_employer' and tenant is distinct from app.actor_tenant() then return 'not_yours'; end if;
  select app.confirmable(v.settings) into wanted from app.document_version v
   where v.tenant_id = tenant and v.kind = 'conductProtocol' and v.major = wanted_major and v.minor = wanted_minor;
  if holds is null or wanted = app.confirmable(holds) then return null; end if;
  if exists (select from app.confirmed_rules c where c.tenant_id = tenant and c.about = wanted) then return null; end if;
  return wanted;
end $$;
grant execute on function app.awaits_confirmation(uuid, integer, integer) to vp_employer, vp_network;

create policy employer_confirmed on app.document_publication as restrictive for insert to vp_employer
  with check (kind <> 'conductProtocol' or app.awaits_confirmation(tenant_id, major, minor) is null);
