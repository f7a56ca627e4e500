-- A talk is held on neutral ground all over the country (S4-01): the provinces a counsellor travels to, and the places that the
-- network keeps there. Outsiders read provinces and towns; which place it is, only the reporter is told.

alter table app.counsellor add column provinces text[] not null default '{}'
  check (provinces <@ array['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg', 'Noord-Brabant',
    'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland']);
grant update (provinces) on app.counsellor to vp_counsellor;

create table app.neutral_place (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  town text not null check (length(town) between 1 and 40),
  province text not null check (province in ('Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg',
    'Noord-Brabant', 'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland')),
  added_on date not null,
  ended_on date check (ended_on >= added_on)
);
alter table app.neutral_place enable row level security;
alter table app.neutral_place force row level security;
create policy owner on app.neutral_place to vp_owner using (true) with check (true);

create policy network_all_of_them on app.neutral_place for select to vp_network using ((select app.actor()) is not null);
create policy network_adds on app.neutral_place for insert to vp_network
  with check ((select app.actor()) is not null and added_on = app.today() and ended_on is null);
create policy network_ends on app.neutral_place for update to vp_network
  using ((select app.actor()) is not null and ended_on is null) with check (ended_on = app.today());
grant select, insert, update (ended_on) on app.neutral_place to vp_network;

create policy counsellor_all_in_use on app.neutral_place for select to vp_counsellor
  using ((select app.actor()) is not null and ended_on is null);
grant select on app.neutral_place to vp_counsellor;

-- Where people can be met: by the whole network, or by the panel of one open employer. Never who travels where.
create function app.meeting_places(wanted text) returns table (province text, places integer, towns text[])
  language sql stable security definer set search_path = ''
  as $$
  select t.province, count(n.id)::int, coalesce(array_agg(distinct n.town order by n.town) filter (where n.id is not null), '{}')
    from (select distinct unnest(c.provinces) as province
            from app.counsellor c join app.account a on a.id = c.id and a.state = 'active'
           where wanted is null or exists (select from app.panel p join app.employer e on e.id = p.tenant_id
             where e.slug = wanted and e.state = 'live' and p.counsellor_id = c.id
               and p.since <= app.today() and coalesce(p.until, 'infinity') >= app.today())) t
    left join app.neutral_place n on n.province = t.province and n.ended_on is null
   group by t.province order by t.province
$$;
grant execute on function app.meeting_places(text) to vp_public;
