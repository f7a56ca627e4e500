-- A complaint is judged by the regulation of the day on which it happened (S2-07). Whoever works on a dossier may know
-- which versions its employer published; the texts themselves stand on the employer's public page.

create function app.versions_for(wanted uuid)
  returns table (kind text, major integer, minor integer, in_force_on date)
  language sql stable security definer set search_path = ''
  as $$
  select p.kind, p.major, p.minor, p.in_force_on
    from app.document_publication p join app.dossier d on d.tenant_id = p.tenant_id
   where d.id = wanted and d.counsellor_id = app.actor() and d.standing <> 'new' and p.in_force_on <= app.today()
     and p.kind in ('conductProtocol', 'complaintsRegulation')
   order by p.in_force_on, p.major, p.minor
$$;
grant execute on function app.versions_for(uuid) to vp_counsellor;
