-- Breaking confidentiality is a procedure of its own beside the case (S2-32 … S2-37): its lines are the counsellor's, the
-- reporter's role does not see the shelf, and the network learns one yearly number over all employers (decision 14).

alter table app.record drop constraint record_shelf_check;
alter table app.record add constraint record_shelf_check check (shelf in ('talk', 'log', 'course', 'breach'));

create table app.network_counter (
  year integer not null check (year between 2000 and 2999),
  dimension text not null check (dimension in ('confidentiality_procedure')),
  n integer not null check (n > 0),
  primary key (year, dimension)
);
alter table app.network_counter enable row level security;
alter table app.network_counter force row level security;
create policy owner on app.network_counter to vp_owner using (true) with check (true);
create policy network_yearly on app.network_counter for select to vp_network using ((select app.actor()) is not null);
grant select on app.network_counter to vp_network;

-- When a procedure ended, broken or not; by the counsellor whose dossier it is, in the request that ends it.
create function app.count_procedure(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  if not exists (select from app.dossier d where d.id = wanted and d.counsellor_id = app.actor() and d.standing <> 'new'
                   and not d.is_test) then return false; end if;
  insert into app.network_counter as c (year, dimension, n)
    values (extract(year from app.today())::int, 'confidentiality_procedure', 1)
    on conflict (year, dimension) do update set n = c.n + 1;
  return true;
end $$;
grant execute on function app.count_procedure(uuid) to vp_counsellor;
