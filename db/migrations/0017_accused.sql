-- Somebody about whom others spoke gets one person outside the panel (decision 29). Who that is stands in the protocol;
-- whether that person can be asked today is answered here, in the shape in which routing knows a panel, and why not never
-- leaves this function. Whoever sits on the panel on that day reads the reports, and is therefore never this person.

create function app.accused_candidate(wanted text, on_day date)
  returns table (id uuid, name text, gender text, languages text[], phone text, hours jsonb, tracks text[],
    available boolean, rank integer, tie text, key_epoch integer, pk bytea, pk_mac bytea)
  language sql stable security definer set search_path = ''
  as $$
  select c.id, c.name, c.gender, c.languages, c.phone, c.hours, '{}'::text[],
    a.state = 'active'
      and coalesce(k.recovery_confirmed, false)
      and not exists (select from app.absence s where s.counsellor_id = c.id and on_day between s.from_on and s.until_on)
      and not exists (select from app.conflict x where x.counsellor_id = c.id and x.tenant_id = e.id)
      and not exists (select from app.panel p where p.tenant_id = e.id and p.counsellor_id = c.id
        and coalesce(p.until, 'infinity') >= on_day),
    0, (select t.words from app.tie t where t.tenant_id = e.id and t.counsellor_id = c.id),
    k.epoch, k.pk, k.pk_mac
  from app.employer e
  join lateral (select v.settings from app.protocol_version v
     where v.tenant_id = e.id and v.in_force_on <= on_day order by v.major desc limit 1) p on true
  join app.counsellor c on c.id::text = p.settings ->> 'accusedCounsellor'
  join app.account a on a.id = c.id
  left join app.keypair k on k.account_id = c.id
  where e.slug = wanted and app.accepts_reports(e.id)
$$;
grant execute on function app.accused_candidate(text, date) to vp_public;
