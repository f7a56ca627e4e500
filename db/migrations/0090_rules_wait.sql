-- An employer's new protocol that changes what a reporter may count on waits for the office's yes (0045). The office sees which
-- ones wait and since when, and hears once that something began to.

create function app.rules_waiting() returns table (tenant_id uuid, number text, about text, since date)
  language sql stable security definer set search_path = ''
  as $$
  select v.tenant_id, v.major || '.' || v.minor, w.about, v.written_on
    from (select distinct on (x.tenant_id) x.* from app.document_version x
           where x.kind = 'conductProtocol' and not exists (select from app.document_publication b
             where b.tenant_id = x.tenant_id and b.kind = x.kind and (b.major, b.minor) >= (x.major, x.minor))
           order by x.tenant_id, x.major desc, x.minor desc) v
    cross join lateral (select app.awaits_confirmation(v.tenant_id, v.major, v.minor) as about) w
   where w.about is not null and (session_user = 'vp_jobs' or (session_user = 'vp_network' and app.actor() is not null))
$$;
grant execute on function app.rules_waiting() to vp_network, vp_jobs;

create table app.rules_alert (
  tenant_id uuid not null references app.employer (id),
  about text not null check (length(about) between 1 and 200),
  primary key (tenant_id, about)
);
alter table app.rules_alert enable row level security;
alter table app.rules_alert force row level security;
create policy owner on app.rules_alert to vp_owner using (true) with check (true);
create policy jobs on app.rules_alert to vp_jobs using (true) with check (true);
grant select, insert, delete on app.rules_alert to vp_jobs;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'rules_wait');
end $$;
