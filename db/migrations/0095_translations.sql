-- Dutch leads (documents.md C7). A text in another language knows from which Dutch it was translated; a version keeps what
-- lagged when it was written, and says so for as long as it is read.

-- The network's words in another language for a text whose Dutch it changed, with a mark of the Dutch that they say.
create table app.document_translation (
  kind text not null check (kind in ('conductProtocol', 'complaintsRegulation', 'whistleblowingScheme')),
  text text not null check (length(text) between 1 and 60),
  language text not null check (language in ('en', 'pl')),
  seq integer not null check (seq > 0),
  translated_from text not null check (translated_from ~ '^[0-9a-f]{16}$'),
  words text not null check (length(words) between 1 and 2000),
  made_by uuid not null references app.account (id),
  made_on date not null,
  primary key (kind, text, language, seq)
);
alter table app.document_translation enable row level security;
alter table app.document_translation force row level security;
create policy owner on app.document_translation to vp_owner using (true) with check (true);
create policy employer_reads on app.document_translation for select to vp_employer using ((select app.actor_tenant()) is not null);
grant select (kind, text, language, seq, translated_from, words) on app.document_translation to vp_employer;
create policy network_all_of_them on app.document_translation for select to vp_network using ((select app.actor()) is not null);
create policy network_offers on app.document_translation for insert to vp_network
  with check (made_by = (select app.actor()) and made_on = app.today());
grant select, insert on app.document_translation to vp_network;

-- By language the texts that lagged when the version was written, each with whether it is critical.
alter table app.document_version add column lags jsonb not null default '{}' check (jsonb_typeof(lags) = 'object');

-- What lags in a published version, by language: since which day the Dutch is another, and of which day the words are.
create function app.public_lag(wanted text, wanted_kind text, wanted_number text) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  with told as (
    select v.lags, b.in_force_on, v.major || '.' || v.minor as number, row_number() over (order by b.in_force_on, v.major, v.minor) as place
      from app.employer e join app.document_version v on v.tenant_id = e.id and v.kind = wanted_kind
      join app.document_publication b on b.tenant_id = v.tenant_id and b.kind = v.kind and b.major = v.major and b.minor = v.minor
     where e.slug = wanted and app.accepts_reports(e.id) and b.in_force_on <= app.today())
  select coalesce(jsonb_object_agg(l.key, jsonb_build_object(
      'critical', l.value @> '[{"critical": true}]',
      'since', (select min(t.in_force_on) from told t where t.place <= s.place and t.place > coalesce(clean.place, 0)),
      'of', (select c.in_force_on from told c where c.place = clean.place))), '{}')
    from told s cross join jsonb_each(s.lags) l
    cross join lateral (select max(t.place) as place from told t where t.place < s.place and not t.lags ? l.key) clean
   where s.number = wanted_number
$$;
grant execute on function app.public_lag(text, text, text) to vp_public;

-- In which languages a critical text lags in what an employer has in force (GL-16).
create function app.critically_behind(tenant uuid) returns text[]
  language sql stable security definer set search_path = ''
  as $$
  select coalesce(array_agg(distinct l.key), '{}')
    from (select distinct on (b.kind) v.lags
            from app.document_publication b join app.document_version v using (tenant_id, kind, major, minor)
           where b.tenant_id = tenant and b.in_force_on <= app.today()
           order by b.kind, b.in_force_on desc, b.major desc, b.minor desc) holds, jsonb_each(holds.lags) l
   where l.value @> '[{"critical": true}]' and case session_user
     when 'vp_employer' then tenant = app.actor_tenant()
     when 'vp_network' then app.actor() is not null
     else session_user = 'vp_jobs' end
$$;
grant execute on function app.critically_behind(uuid) to vp_employer, vp_network, vp_jobs;
