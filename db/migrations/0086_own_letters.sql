-- An appointment protects who is appointed (S3-25), so the letter is hers as much as the employer's: she reads the same words,
-- and whether they were signed, for every panel that she sits on.

create function app.own_letters() returns table (tenant_id uuid, slug text, short_name text, settings jsonb, live_on date,
    name text, tracks text[], version text, signed_by text, signed_on date)
  language sql stable security definer set search_path = ''
  as $$
  select e.id, e.slug, e.short_name, s.settings,
         (select min(x.since) from app.employer_state x where x.tenant_id = e.id and x.state = 'live'),
         c.name,
         array(select distinct unnest(f.tracks) from app.certificate f
                where f.counsellor_id = c.id and app.today() between f.valid_from and f.valid_until order by 1),
         g.version, g.who, g.signed_on
    from app.panel p
    join app.employer e on e.id = p.tenant_id
    join app.counsellor c on c.id = p.counsellor_id
    cross join lateral (select coalesce(app.settings_in_force(e.id, app.today()),
       (select d.settings from app.employer_draft d where d.tenant_id = e.id)) as settings) s
    left join lateral (select y.version, a.name as who, y.signed_on
       from app.paper_signature y left join app.account a on a.id = y.signed_by
      where y.tenant_id = e.id and y.item = 'GL-05' and y.side = 'employer' and y.subject = c.id::text
      order by y.seq desc limit 1) g on true
   where session_user = 'vp_counsellor' and c.id = app.actor() and s.settings is not null
     and app.today() between p.since and coalesce(p.until, 'infinity')
$$;
grant execute on function app.own_letters() to vp_counsellor;
