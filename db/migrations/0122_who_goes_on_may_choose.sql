-- A page that is paused or ended takes no new report, and whoever reported and whoever reads go on (1.4 of the security design,
-- 13). They must be able to go on with somebody else too: when nobody is left to read, only the reporter can choose, and
-- from a panel that is not shown nobody could be chosen.
create function app.goes_on_at(tenant uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select case session_user
    when 'vp_reporter' then exists (select from app.key_grant g where g.tenant_id = tenant
                                     and g.subject_type = 'reporter' and g.subject_id = app.reporter())
    when 'vp_counsellor' then exists (select from app.dossier d where d.tenant_id = tenant and d.counsellor_id = app.actor())
    else false end
$$;

do $$
begin
  execute replace(pg_get_functiondef('app.routing_candidates(text,date)'::regprocedure), 'app.shows_form(e.id)',
    '(app.shows_form(e.id) or app.goes_on_at(e.id))');
end $$;
