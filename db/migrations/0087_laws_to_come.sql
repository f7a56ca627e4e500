-- A law that changes a text is told of before it holds: to the office, and to HR of every employer that has not answered the
-- change which the network made of it. Who looks learns days and who is still to answer, never a word of an answer.

create function app.laws_to_come() returns table (kind text, number integer, law_on date, reason text, waiting uuid[])
  language sql stable security definer set search_path = ''
  as $$
  select t.kind, t.number, t.law_on, t.reason,
         array(select e.id from app.employer e
                where e.state <> 'ended' and exists (select from jsonb_object_keys(t.texts) as c (clause)
                  where not exists (select from app.template_answer a where a.tenant_id = e.id and a.kind = t.kind
                    and a.number = t.number and a.clause = c.clause))
                order by e.id)
    from app.document_template t
   where t.law_on > app.today() and (session_user = 'vp_jobs' or session_user = 'vp_network' and app.actor() is not null)
   order by t.law_on, t.kind, t.number
$$;
grant execute on function app.laws_to_come() to vp_jobs, vp_network;

do $$
declare known text;
begin
  select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into known from pg_constraint where conname = 'letter_kind_check';
  alter table app.letter drop constraint letter_kind_check;
  execute format('alter table app.letter add constraint letter_kind_check check (%s or kind = %L)', known, 'law_comes');
end $$;
