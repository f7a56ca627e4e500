-- Who accepted which version of a paper, and when, stays known when a later version is signed; and what an employer asks its
-- works council is written down before the council decides.

create table app.paper_signature (
  tenant_id uuid not null references app.employer (id),
  seq bigint generated always as identity,
  item text not null check (item in ('GL-01', 'GL-02', 'GL-05')),
  side text not null check (side in ('employer', 'network')),
  subject text not null,
  -- The version, with what tells one variant of it from another.
  version text not null,
  signed_by uuid not null,
  signed_on date not null,
  primary key (tenant_id, seq)
);

create table app.consent_request (
  tenant_id uuid not null references app.employer (id),
  kind text not null check (kind in ('conductProtocol', 'complaintsRegulation', 'whistleblowingScheme')),
  major integer not null,
  motives text not null check (length(motives) between 1 and 600),
  meeting_on date not null,
  wished_on date not null,
  asked_by uuid not null,
  asked_on date not null,
  primary key (tenant_id, kind, major)
);

do $$
declare t text;
begin
  foreach t in array array['paper_signature', 'consent_request'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy owner on app.%I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy employer_own on app.consent_request for select to vp_employer using (tenant_id = (select app.actor_tenant()));
grant select on app.consent_request to vp_employer;

create policy employer_own_write on app.consent_request for insert to vp_employer
  with check (app.writes_documents(tenant_id, asked_by, asked_on));
create policy employer_own_change on app.consent_request for update to vp_employer
  using (tenant_id = (select app.actor_tenant())) with check (app.writes_documents(tenant_id, asked_by, asked_on));
grant insert on app.consent_request to vp_employer;
grant update (motives, meeting_on, wished_on, asked_by, asked_on) on app.consent_request to vp_employer;

-- A signature follows from the statement and from nothing else; nobody can change or take back one that was given.
create function app.note_signature() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into app.paper_signature (tenant_id, item, side, subject, version, signed_by, signed_on)
    values (new.tenant_id, new.item, new.side, new.subject, new.about, new.said_by, new.said_on);
  return null;
end $$;
create trigger note_signature after insert or update on app.employer_statement for each row
  when (new.item in ('GL-01', 'GL-02', 'GL-05') and new.said_by is not null) execute function app.note_signature();

insert into app.paper_signature (tenant_id, item, side, subject, version, signed_by, signed_on)
  select tenant_id, item, side, subject, about, said_by, said_on from app.employer_statement
   where item in ('GL-01', 'GL-02', 'GL-05') and said_by is not null;

-- Both sides read who signed, by name: an employer knows nobody of the office otherwise.
create function app.paper_signatures(tenant uuid)
  returns table (item text, side text, subject text, version text, who text, signed_on date)
  language sql stable security definer set search_path = ''
  as $$
  select s.item, s.side, s.subject, s.version, a.name, s.signed_on
    from app.paper_signature s left join app.account a on a.id = s.signed_by
   where s.tenant_id = tenant and case session_user
     when 'vp_employer' then tenant = app.actor_tenant()
     when 'vp_network' then app.actor() is not null
     else false end
   order by s.seq desc
$$;
grant execute on function app.paper_signatures(uuid) to vp_employer, vp_network;
