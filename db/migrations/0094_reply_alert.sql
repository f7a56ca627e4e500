-- A fixed clause that an employer did not take waits for the network's word within thirty days (documents.md C5). A word
-- that stays away is told of once.

create table app.reply_alert (
  tenant_id uuid not null,
  kind text not null,
  number integer not null,
  clause text not null,
  primary key (tenant_id, kind, number, clause),
  foreign key (tenant_id, kind, number, clause)
    references app.template_answer (tenant_id, kind, number, clause) on delete cascade
);
alter table app.reply_alert enable row level security;
alter table app.reply_alert force row level security;
create policy owner on app.reply_alert to vp_owner using (true) with check (true);

create policy jobs on app.reply_alert to vp_jobs using (true) with check (true);
create policy jobs on app.template_answer for select to vp_jobs using (true);
create policy jobs on app.template_reply for select to vp_jobs using (true);
grant select, insert on app.reply_alert to vp_jobs;
grant select (tenant_id, kind, number, clause, choice, answered_on) on app.template_answer to vp_jobs;
grant select (tenant_id, kind, number, clause) on app.template_reply to vp_jobs;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'reply_waits');
end $$;
