-- Before an employer opens, it is known how it pays: what stands on its invoices, or that it is a customer of the payment
-- company. How much it owes is no reason to stay shut.

create function app.payment_known(tenant uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.billing b where b.tenant_id = tenant)
      or exists (select from app.stripe_customer c where c.tenant_id = tenant)
$$;

-- The list's facts as they were, and this one.
alter function app.going_live_facts(uuid) rename to going_live_list;
revoke execute on function app.going_live_list(uuid) from vp_employer, vp_network, vp_jobs;
create function app.going_live_facts(tenant uuid) returns jsonb
  language sql stable security definer set search_path = ''
  as $$ select app.going_live_list(tenant) || jsonb_build_object('payment', app.payment_known(tenant)) $$;
grant execute on function app.going_live_facts(uuid) to vp_employer, vp_network, vp_jobs;
