-- Whether an employer's page tells how many people meet unwanted behaviour (S4-08) is told by no document, so it holds as
-- soon as it was written down, like the facts of its invoice.

create or replace function app.settings_in_force(tenant uuid, on_day date) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select p.settings || coalesce(
    (select jsonb_object_agg(pair.key, pair.value)
       from (select distinct on (v.kind) v.settles
               from app.document_version v join app.document_publication b using (tenant_id, kind, major, minor)
              where v.tenant_id = tenant and b.in_force_on <= on_day
                and (v.kind <> 'conductProtocol' or v.major = p.major)
              order by v.kind, b.in_force_on desc, v.major desc, v.minor desc) newest,
            jsonb_each(newest.settles) pair), '{}') || coalesce(
    -- What no document tells holds as soon as it was written down.
    (select jsonb_object_agg(pair.key, pair.value) from app.employer_draft d, jsonb_each(d.settings) pair
      where d.tenant_id = tenant and pair.key in ('kvk', 'vatId', 'invoiceEmail', 'poNumber', 'costCentre', 'peppolId',
        'contextFigures')), '{}')
    from app.protocol_version p
   where p.tenant_id = tenant and p.in_force_on <= on_day
   order by p.major desc limit 1
$$;
