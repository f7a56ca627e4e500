-- Thirty days before an affiliation ends its public page says until when it is open (documents F); why is nobody's business.

create function app.public_ending(wanted text) returns date
  language sql stable security definer set search_path = ''
  as $$
  select max(a.ends_on) from app.employer e join app.affiliation a on a.tenant_id = e.id
   where e.slug = wanted and e.state = 'live' and a.ends_on between app.today() and app.today() + 30
$$;
grant execute on function app.public_ending(text) to vp_public;
