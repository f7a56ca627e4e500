-- Before an employer opens, twenty things must be true. What the product can see for itself is read when somebody looks; what
-- only a person knows is a statement, about a value: with another value it no longer counts.

create table app.employer_statement (
  tenant_id uuid not null references app.employer (id),
  item text not null check (item ~ '^(GL-(0[1-9]|1[0-9])|after-30|confirmed)$'),
  side text not null check (side in ('employer', 'network', 'counsellor', 'addressee')),
  -- Whom it is about, where there are several: a counsellor, or the mail address of who gets the reports.
  subject text not null check (length(subject) <= 254),
  about text not null check (length(about) <= 600),
  words text not null check (length(words) <= 200),
  on_day date not null,
  -- Null where somebody without an account clicked in a letter.
  said_by uuid,
  said_on date not null,
  primary key (tenant_id, item, side, subject),
  check ((side = 'addressee') = (said_by is null))
);

-- Since when an employer is in which state, whoever brought it there.
create table app.employer_state (
  tenant_id uuid not null references app.employer (id) on delete cascade,
  seq bigint generated always as identity,
  state text not null,
  since date not null,
  primary key (tenant_id, seq)
);

-- What the office knows of an employer before the employer itself has written down anything.
create table app.employer_start (
  tenant_id uuid primary key references app.employer (id),
  settings jsonb not null,
  made_by uuid not null,
  made_on date not null
);

do $$
declare t text;
begin
  foreach t in array array['employer_statement', 'employer_state', 'employer_start'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

create function app.note_state() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.employer_state (tenant_id, state, since) values (new.id, new.state, app.today());
  return null;
end $$;
create trigger note_state after insert on app.employer for each row execute function app.note_state();
create trigger note_state_change after update of state on app.employer for each row
  when (old.state is distinct from new.state) execute function app.note_state();

-- ---- who sees and says what ----
create policy employer_own on app.employer_statement for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy employer_says on app.employer_statement for insert to vp_employer
  with check (tenant_id = (select app.actor_tenant()) and side = 'employer' and said_by = (select app.actor()) and said_on = app.today()
    and ((select app.actor_role()) = 'hr' or ((select app.actor_role()) = 'board' and item in ('GL-01', 'GL-02', 'GL-05'))));
create policy employer_says_anew on app.employer_statement for update to vp_employer
  using (tenant_id = (select app.actor_tenant()) and side = 'employer')
  with check (said_by = (select app.actor()) and said_on = app.today()
    and ((select app.actor_role()) = 'hr' or ((select app.actor_role()) = 'board' and item in ('GL-01', 'GL-02', 'GL-05'))));
create policy network_all_of_them on app.employer_statement for select to vp_network using ((select app.actor()) is not null);
create policy network_says on app.employer_statement for insert to vp_network
  with check (side = 'network' and said_by = (select app.actor()) and said_on = app.today());
create policy network_says_anew on app.employer_statement for update to vp_network
  using (side = 'network') with check (said_by = (select app.actor()) and said_on = app.today());
create policy counsellor_own on app.employer_statement for select to vp_counsellor
  using (side = 'counsellor' and subject = (select app.actor())::text);
create policy counsellor_says on app.employer_statement for insert to vp_counsellor
  with check (side = 'counsellor' and item in ('GL-04', 'GL-14') and subject = (select app.actor())::text
    and said_by = (select app.actor()) and said_on = app.today()
    and tenant_id in (select p.tenant_id from app.panel p where coalesce(p.until, 'infinity') >= app.today()));
create policy counsellor_says_anew on app.employer_statement for update to vp_counsellor
  using (side = 'counsellor' and subject = (select app.actor())::text)
  with check (said_by = (select app.actor()) and said_on = app.today());
grant select, insert on app.employer_statement to vp_employer, vp_network, vp_counsellor;
grant update (about, words, on_day, said_by, said_on) on app.employer_statement to vp_employer, vp_network, vp_counsellor;

create policy employer_own on app.employer_state for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy network_all_of_them on app.employer_state for select to vp_network using ((select app.actor()) is not null);
grant select on app.employer_state to vp_employer, vp_network;
create policy employer_own on app.employer_start for select to vp_employer using (tenant_id = (select app.actor_tenant()));
create policy network_all_of_them on app.employer_start for select to vp_network using ((select app.actor()) is not null);
grant select on app.employer_start to vp_employer, vp_network;

-- A counsellor knows for whom she will work before the page is open.
create function app.own_employers() returns table (tenant_id uuid, name text, state text)
  language sql stable security definer set search_path = ''
  as $$
  select e.id, e.name, e.state from app.employer e join app.panel p on p.tenant_id = e.id
   where session_user = 'vp_counsellor' and p.counsellor_id = app.actor() and coalesce(p.until, 'infinity') >= app.today()
     and e.state in ('setup', 'ready') order by e.name
$$;
grant execute on function app.own_employers() to vp_counsellor;

-- ---- everything that the checklist is made of, in one answer, for whoever may look ----
create function app.going_live_facts(tenant uuid) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
  select jsonb_build_object(
    'state', e.state, 'slug', e.slug, 'name', e.name, 'shortName', e.short_name, 'today', app.today(),
    'liveOn', (select min(s.since) from app.employer_state s where s.tenant_id = e.id and s.state = 'live'),
    'endsOn', (select max(a.ends_on) from app.affiliation a where a.tenant_id = e.id),
    'settings', coalesce(app.settings_in_force(e.id, app.today()), (select d.settings from app.employer_draft d where d.tenant_id = e.id)),
    'start', (select s.settings from app.employer_start s where s.tenant_id = e.id),
    'panel', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'gender', c.gender, 'languages', c.languages,
         'phone', c.phone, 'hours', c.hours,
         'ready', a.state = 'active' and coalesce(k.recovery_confirmed, false),
         'conflict', exists (select from app.conflict x where x.tenant_id = e.id and x.counsellor_id = c.id),
         'mailArrives', not exists (select from app.mail_arrival m where m.person = c.id and not m.arrives)
           and not exists (select from app.letter l where l.person = c.id and l.state <> 'waiting'),
         'certificates', coalesce((select jsonb_agg(jsonb_build_object('tracks', f.tracks, 'until', f.valid_until))
            from app.certificate f where f.counsellor_id = c.id and app.today() between f.valid_from and f.valid_until), '[]'))
         order by c.name)
       from app.panel p join app.counsellor c on c.id = p.counsellor_id join app.account a on a.id = c.id
       left join app.keypair k on k.account_id = c.id
      where p.tenant_id = e.id and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today()), '[]'),
    'published', coalesce((select jsonb_agg(distinct b.kind) from app.document_publication b
       where b.tenant_id = e.id and b.in_force_on <= app.today()), '[]'),
    'coming', coalesce((select jsonb_agg(distinct b.kind) from app.document_publication b
       where b.tenant_id = e.id and b.in_force_on > app.today()), '[]'),
    'versions', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'major', x.major, 'minor', x.minor, 'inForceOn', x.in_force_on)
         order by x.kind)
       from (select distinct on (b.kind) b.* from app.document_publication b
          where b.tenant_id = e.id and b.in_force_on <= app.today()
          order by b.kind, b.in_force_on desc, b.major desc, b.minor desc) x), '[]'),
    'consents', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'outcome', x.outcome)) from (
       select distinct on (c.kind) c.kind, c.outcome from app.document_consent c where c.tenant_id = e.id
        order by c.kind, c.major desc, c.seq desc) x), '[]'),
    'statements', coalesce((select jsonb_agg(jsonb_build_object('item', s.item, 'side', s.side, 'subject', s.subject,
         'about', s.about, 'words', s.words, 'onDay', s.on_day, 'saidOn', s.said_on, 'who', a.name))
       from app.employer_statement s left join app.account a on a.id = s.said_by where s.tenant_id = e.id), '[]'))
  from app.employer e
  where e.id = tenant and case session_user
    when 'vp_employer' then tenant = app.actor_tenant()
    when 'vp_network' then app.actor() is not null
    else session_user = 'vp_jobs' end
$$;
grant execute on function app.going_live_facts(uuid) to vp_employer, vp_network, vp_jobs;

-- ---- an employer comes in ----
create function app.admit_employer(new_id uuid, wanted_slug text, wanted_name text, wanted_short text, wanted_domain text,
    wanted_settings jsonb, begins date) returns text
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user <> 'vp_network' or app.actor() is null then return 'not_allowed'; end if;
  insert into app.employer (id, slug, name, short_name, state, created_on)
    values (new_id, wanted_slug, wanted_name, wanted_short, 'setup', app.today()) on conflict (slug) do nothing;
  if not found then return 'slug_taken'; end if;
  insert into app.affiliation (tenant_id, starts_on) values (new_id, begins);
  insert into app.employer_start (tenant_id, settings, made_by, made_on) values (new_id, wanted_settings, app.actor(), app.today());
  if wanted_domain <> '' then insert into app.employer_domain (tenant_id, domain) values (new_id, wanted_domain); end if;
  perform audit.append('employer.admitted', new_id::text);
  return 'done';
end $$;
grant execute on function app.admit_employer(uuid, text, text, text, text, jsonb, date) to vp_network;

-- Ready is what the office says when all is green; the worker takes it back when something breaks before the page opens.
create function app.set_ready(tenant uuid, wanted boolean) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if session_user = 'vp_network' and app.actor() is null then return false; end if;
  if session_user = 'vp_jobs' and wanted then return false; end if;
  update app.employer set state = case when wanted then 'ready' else 'setup' end
   where id = tenant and state = case when wanted then 'setup' else 'ready' end;
  return found;
end $$;
grant execute on function app.set_ready(uuid, boolean) to vp_network, vp_jobs;
