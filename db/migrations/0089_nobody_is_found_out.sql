-- Whether an address has an account elsewhere is nobody's to find out by inviting it. For HR such an invitation looks, lasts and
-- is taken back like any other; whoever has the account hears of it, and the link of it is in no letter. Of its own people an
-- employer hears the truth, and the office, which sees everybody, of all.

alter table app.account add column elsewhere boolean not null default false
  check (not elsewhere or (state = 'invited' and face = 'employer'));
alter table app.account drop constraint account_email_key;
create unique index account_email_key on app.account (email) where not elsewhere;
create unique index account_invited_once on app.account (tenant_id, email) where elsewhere;
grant select (elsewhere) on app.account to vp_network, vp_jobs;

create or replace function app.invite(new_id uuid, wanted_face text, tenant uuid, wanted_role text, wanted_name text, wanted_email text,
    link uuid, hash bytea) returns text
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not coalesce(app.may_manage(wanted_face, tenant), false) then return 'not_allowed'; end if;
  if exists (select from app.account a where a.email = wanted_email
       and (session_user = 'vp_network' and not a.elsewhere or a.tenant_id = tenant)) then return 'taken'; end if;
  -- Somebody else who invites the same address at this moment is seen the second time.
  for attempt in 1..2 loop
    insert into app.account (id, face, tenant_id, name, email, state, role, elsewhere)
      select new_id, wanted_face, tenant, wanted_name, wanted_email, 'invited', wanted_role,
             session_user = 'vp_employer' and exists (select from app.account a where a.email = wanted_email and not a.elsewhere)
      on conflict do nothing;
    exit when found;
  end loop;
  if not found then return 'taken'; end if;
  perform app.new_link(new_id, 'invitation', link, hash, interval '7 days');
  perform app.note_change(tenant, 'person.invited', wanted_name);
  return 'done';
end $$;

-- Who left in the meantime can be invited like everybody else.
do $$
begin
  execute replace(pg_get_functiondef('app.invite_again(uuid, uuid, bytea)'::regprocedure), 'perform app.new_link',
    'update app.account a set elsewhere = false where a.id = who and a.elsewhere
    and not exists (select from app.account o where o.email = a.email and not o.elsewhere);
  perform app.new_link');
end $$;
