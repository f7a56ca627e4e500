-- The last day of an affiliation is set, changed and taken back by two people of the office, like everything that decides who
-- reads for an employer. What an employer cancels itself, and a notice for an unpaid invoice, keep their own way (0060).

alter table app.decision drop constraint decision_kind_check;
alter table app.decision add constraint decision_kind_check check (kind in ('panel_add', 'panel_remove', 'key_replace',
  'employer_open', 'statutory_channel', 'slug', 'office_person', 'affiliation_end'));

-- Another day only where neither the employer nor an unpaid invoice set the one that holds; any of them is taken back by 'goes_on'.
create function app.can_end(tenant uuid, wanted text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.employer e join app.affiliation a on a.tenant_id = e.id
     where e.id = tenant and e.state <> 'ended' and coalesce(a.ends_on, 'infinity') >= app.today()
       and case when wanted = 'goes_on' then a.ends_on is not null
           when wanted ~ '^\d{4}-\d\d-\d\d$' then wanted::date >= app.today() and a.ends_on is distinct from wanted::date
             and not exists (select from app.cancellation c
               where c.tenant_id = tenant and c.withdrawn_on is null and c.ends_on = a.ends_on)
           else false end)
$$;

-- A last day that passes before the waiting time does would never be one.
create function app.ends_too_soon(kind text, wanted text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select kind = 'affiliation_end' and wanted <> 'goes_on' and wanted::date
    < ((app.product_now() + (select w.span from app.waiting_time w)) at time zone 'Europe/Amsterdam')::date
$$;

do $$
begin
  execute replace(pg_get_functiondef('app.can_be_decided(text, uuid, uuid, text)'::regprocedure), 'when ''slug'' then',
    'when ''affiliation_end'' then app.can_end(tenant, wanted)
    when ''slug'' then');
  execute replace(pg_get_functiondef('app.propose(uuid, text, uuid, uuid, text)'::regprocedure), 'insert into app.decision',
    'if app.ends_too_soon(wanted_kind, wanted) then return ''too_soon''; end if;
  insert into app.decision');
  execute replace(pg_get_functiondef('app.confirm_decision(uuid)'::regprocedure), 'update app.decision set second_by',
    'if app.ends_too_soon(d.kind, d.value) then return ''too_soon''; end if;
  update app.decision set second_by');
end $$;

create function app.take_affiliation_end(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  d app.decision := app.ripe(wanted, 'affiliation_end');
begin
  if d.id is null then return; end if;
  update app.affiliation set ends_on = case when d.value <> 'goes_on' then d.value::date end
    where tenant_id = d.tenant_id and coalesce(ends_on, 'infinity') >= app.today();
  update app.cancellation set withdrawn_on = app.today()
    where tenant_id = d.tenant_id and withdrawn_on is null and d.value = 'goes_on';
end $$;
grant execute on function app.take_affiliation_end(uuid) to vp_jobs;

drop function app.end_affiliation(uuid, date);
