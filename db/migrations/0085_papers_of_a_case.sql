-- A running case keeps its papers. The employer's public pages go with its affiliation (design decision 30); the rules of the
-- day of a report and of its facts are then still read by who reported and by who works on it, inside their own session.

-- One published document of an employer: the version in force, or an older one by its number. Who may ask is decided by the
-- functions that call this; no face may.
create function app.published_document(tenant uuid, wanted_kind text, wanted_number text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'number', v.major || '.' || v.minor, 'texts', v.texts, 'settings', v.settings, 'inForceOn', b.in_force_on,
    'current', v.number = newest.number,
    'replaces', (select x.major || '.' || x.minor from app.document_publication x
       where x.tenant_id = tenant and x.kind = wanted_kind and x.in_force_on < b.in_force_on
       order by x.in_force_on desc, x.major desc, x.minor desc limit 1),
    'consent', (select jsonb_build_object('outcome', c.outcome, 'decided', c.decided_on, 'reason', c.reason, 'body', c.body)
       from app.document_consent c where c.tenant_id = tenant and c.kind = wanted_kind and c.major = v.major
       order by c.seq desc limit 1),
    'next', (select jsonb_build_object('number', x.major || '.' || x.minor, 'inForceOn', x.in_force_on)
       from app.document_publication x where x.tenant_id = tenant and x.kind = wanted_kind and x.in_force_on > app.today()
       order by x.in_force_on limit 1),
    'accused', (select jsonb_build_object('name', c.name, 'phone', c.phone) from app.counsellor c
       where c.id = (app.settings_in_force(tenant, app.today())->>'accusedCounsellor')::uuid))
  from (select x.major || '.' || x.minor as number from app.document_publication x
     where x.tenant_id = tenant and x.kind = wanted_kind and x.in_force_on <= app.today()
     order by x.in_force_on desc, x.major desc, x.minor desc limit 1) newest
  join lateral (select x.*, x.major || '.' || x.minor as number from app.document_version x
     where x.tenant_id = tenant and x.kind = wanted_kind
       and x.major || '.' || x.minor = coalesce(wanted_number, newest.number)) v on true
  join app.document_publication b on b.tenant_id = v.tenant_id and b.kind = v.kind and b.major = v.major and b.minor = v.minor
   and b.in_force_on <= app.today()
$$;

create or replace function app.public_document(wanted text, wanted_kind text, wanted_number text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select app.published_document(e.id, wanted_kind, wanted_number) from app.employer e
   where e.slug = wanted and app.accepts_reports(e.id)
$$;

-- The employer of a case, for who works on it and for who holds its code; null for everybody else.
create function app.employer_of_case(wanted uuid) returns uuid
  language sql stable security definer set search_path = ''
  as $$
  select d.tenant_id from app.dossier d where d.id = wanted and case session_user
    when 'vp_counsellor' then d.counsellor_id = app.actor() and d.standing <> 'new'
    when 'vp_reporter' then d.id = app.own_dossier()
    else false end
$$;

create or replace function app.versions_for(wanted uuid)
  returns table (kind text, major integer, minor integer, in_force_on date)
  language sql stable security definer set search_path = ''
  as $$
  select p.kind, p.major, p.minor, p.in_force_on from app.document_publication p
   where p.tenant_id = app.employer_of_case(wanted) and p.in_force_on <= app.today() and p.kind <> 'flyer'
   order by p.in_force_on, p.major, p.minor
$$;
grant execute on function app.versions_for(uuid) to vp_reporter;

-- The text of one of these, with the people of the panel of today.
create function app.document_for(wanted uuid, wanted_kind text, wanted_number text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select app.published_document(e.id, wanted_kind, wanted_number) || jsonb_build_object(
    'slug', e.slug, 'shortName', e.short_name,
    'panel', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'gender', c.gender,
         'languages', c.languages, 'hours', c.hours, 'phone', c.phone) order by c.name)
       from app.panel p join app.counsellor c on c.id = p.counsellor_id
      where p.tenant_id = e.id and app.today() between p.since and coalesce(p.until, 'infinity')
        and exists (select from app.certificate f where f.counsellor_id = c.id
                     and app.today() between f.valid_from and f.valid_until)), '[]'))
  from app.employer e
 where e.id = app.employer_of_case(wanted) and wanted_kind <> 'flyer' and wanted_number is not null
$$;

create function app.document_file_for(wanted uuid, wanted_kind text, wanted_number text) returns bytea
  language sql stable security definer set search_path = ''
  as $$
  select f.bytes from app.document_file f
   where f.tenant_id = app.employer_of_case(wanted) and f.kind = wanted_kind
     and f.major || '.' || f.minor = app.published_document(f.tenant_id, wanted_kind, wanted_number)->>'number'
$$;
grant execute on function app.document_for(uuid, text, text), app.document_file_for(uuid, text, text)
  to vp_reporter, vp_counsellor;
