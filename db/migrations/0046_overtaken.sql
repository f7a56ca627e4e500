-- A change that a law asks for holds from its day, taken over or not: until the employer's own text says it, its page says so.

create function app.public_overtaken(wanted text, wanted_kind text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (
    select from app.employer e
      join app.document_template t on t.kind = wanted_kind and t.law_on <= app.today()
      join lateral (select v.template from app.document_version v join app.document_publication b using (tenant_id, kind, major, minor)
         where v.tenant_id = e.id and v.kind = wanted_kind and b.in_force_on <= app.today()
         order by b.in_force_on desc, v.major desc, v.minor desc limit 1) holds on true
     where e.slug = wanted and app.accepts_reports(e.id)
       and (holds.template < t.number or exists (select from jsonb_object_keys(t.texts) as c (clause)
         where not exists (select from app.template_answer a where a.tenant_id = e.id and a.kind = t.kind
           and a.number = t.number and a.clause = c.clause and a.choice <> 'refused'))))
$$;
grant execute on function app.public_overtaken(text, text) to vp_public;
