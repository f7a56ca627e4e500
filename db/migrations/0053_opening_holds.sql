-- A page opens on a list that is green at that very moment, tells its people a month ahead that it will stop, and asks HR
-- once in a while whether everything still holds.

-- The worker looks at the list again before a decision to open takes effect, and lets it lapse when something broke meanwhile.
grant select (tenant_id) on app.decision to vp_jobs;

create function app.void_opening(wanted uuid) returns void
  language sql security definer set search_path = ''
  as $$
  update app.decision set state = 'void', settled_on = app.today()
   where id = wanted and kind = 'employer_open' and state = 'confirmed' and session_user = 'vp_jobs'
$$;
grant execute on function app.void_opening(uuid) to vp_jobs;

alter table app.employer_statement drop constraint employer_statement_item_check;
alter table app.employer_statement add constraint employer_statement_item_check
  check (item ~ '^(GL-(0[1-9]|1[0-9])|after-30|yearly|evaluation)$');

-- Thirty days before an affiliation ends, the page itself says so.
create or replace function app.public_intake(wanted text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'id', e.id, 'slug', e.slug, 'name', e.name, 'shortName', e.short_name,
    'major', p.major, 'settings', app.settings_in_force(e.id, app.today()),
    'domains', coalesce((select jsonb_agg(d.domain) from app.employer_domain d where d.tenant_id = e.id), '[]'),
    'documents', coalesce((select jsonb_agg(distinct b.kind) from app.document_publication b
       where b.tenant_id = e.id and b.in_force_on <= app.today()), '[]'),
    'lastDay', (select max(coalesce(a.ends_on, 'infinity')) from app.affiliation a
       where a.tenant_id = e.id having max(coalesce(a.ends_on, 'infinity')) <= app.today() + 30))
  from app.employer e
  join lateral (select v.major from app.protocol_version v
     where v.tenant_id = e.id and v.in_force_on <= app.today() order by v.major desc limit 1) p on true
  where e.slug = wanted and app.shows_form(e.id)
$$;

-- Who does the people's work of an employer hears that a question waits on the overview.
grant select (role, tenant_id) on app.account to vp_jobs;
do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'own_review');
end $$;

-- Of each document the decision about the newest published major counts; about one that is only asked, while none is published.
do $$
begin
  execute replace(pg_get_functiondef('app.going_live_facts(uuid)'::regprocedure), 'order by c.kind, c.major desc, c.seq desc',
    'order by c.kind, exists (select from app.document_publication b
       where b.tenant_id = c.tenant_id and b.kind = c.kind and b.major = c.major) desc, c.major desc, c.seq desc');
end $$;
