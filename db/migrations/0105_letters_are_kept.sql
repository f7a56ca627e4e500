-- A letter of appointment is what was signed (S3-25). Its text is kept with the signature, so that both sides read that one whatever the
-- agreements say later. Who signed before texts were kept signs again.

alter table app.employer_statement add column text jsonb check (length(text::text) <= 20000);
alter table app.employer_statement add constraint letters_have_their_text
  check ((item = 'GL-05' and side = 'employer') = (text is not null)) not valid;
alter table app.paper_signature add column text jsonb;
grant update (text) on app.employer_statement to vp_employer;

create or replace function app.note_signature() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.paper_signature (tenant_id, item, side, subject, version, signed_by, signed_on, text)
    values (new.tenant_id, new.item, new.side, new.subject, new.about, new.said_by, new.said_on, new.text);
  return null;
end $$;

drop function app.paper_signatures(uuid);
create function app.paper_signatures(tenant uuid)
  returns table (item text, side text, subject text, version text, who text, signed_on date, text jsonb)
  language sql stable security definer set search_path = ''
  as $$
  select s.item, s.side, s.subject, s.version, a.name, s.signed_on, s.text
    from app.paper_signature s left join app.account a on a.id = s.signed_by
   where s.tenant_id = tenant and case session_user
     when 'vp_employer' then tenant = app.actor_tenant()
     when 'vp_network' then app.actor() is not null
     else false end
   order by s.seq desc
$$;
grant execute on function app.paper_signatures(uuid) to vp_employer, vp_network;

drop function app.own_letters();
create function app.own_letters() returns table (tenant_id uuid, slug text, short_name text, settings jsonb, live_on date,
    name text, tracks text[], version text, signed_by text, signed_on date, text jsonb)
  language sql stable security definer set search_path = ''
  as $$
  select e.id, e.slug, e.short_name, s.settings,
         (select min(x.since) from app.employer_state x where x.tenant_id = e.id and x.state = 'live'),
         c.name,
         array(select distinct unnest(f.tracks) from app.certificate f
                where f.counsellor_id = c.id and app.today() between f.valid_from and f.valid_until order by 1),
         g.version, g.who, g.signed_on, g.text
    from app.panel p
    join app.employer e on e.id = p.tenant_id
    join app.counsellor c on c.id = p.counsellor_id
    cross join lateral (select coalesce(app.settings_in_force(e.id, app.today()),
       (select d.settings from app.employer_draft d where d.tenant_id = e.id)) as settings) s
    left join lateral (select y.version, a.name as who, y.signed_on, y.text
       from app.paper_signature y left join app.account a on a.id = y.signed_by
      where y.tenant_id = e.id and y.item = 'GL-05' and y.side = 'employer' and y.subject = c.id::text and y.text is not null
      order by y.seq desc limit 1) g on true
   where session_user = 'vp_counsellor' and c.id = app.actor() and s.settings is not null
     and app.today() between p.since and coalesce(p.until, 'infinity')
$$;
grant execute on function app.own_letters() to vp_counsellor;
