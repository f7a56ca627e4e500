-- The pace of an open dossier (S0-17), and a restored backup that must forget again what was destroyed since (fault 24).

alter table app.dossier add column nudged_on date;

-- Open dossiers in which nothing happened for so long and in which nobody waits for the reporter: whose they are, once in
-- that time. The worker learns no more than whom to write to.
create function app.nudge_stale(days integer) returns setof uuid
  language sql security definer set search_path = ''
  as $$
  update app.dossier d set nudged_on = app.today()
   where d.standing in ('active', 'formal', 'aftercare') and not d.is_test and d.counsellor_id is not null
     and greatest(d.last_activity_on, coalesce(d.nudged_on, '-infinity')) <= app.today() - days
     and not exists (select from app.timer t where t.dossier_id = d.id and t.kind = 'follow_up' and t.state = 'open')
  returning d.counsellor_id
$$;
-- Whether a dossier of hers was pointed at since anything happened in it.
create function app.has_stale(counsellor uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from app.dossier d where d.counsellor_id = counsellor
    and d.standing in ('active', 'formal', 'aftercare') and d.nudged_on > d.last_activity_on)
$$;
grant execute on function app.nudge_stale(integer), app.has_stale(uuid) to vp_jobs;

-- Destroys again what the journal says was destroyed and an older backup brought back. What was worked on after its line
-- lives: the line was written and the destruction did not follow.
create function app.destroy_again(ids uuid[], days date[], grounds text[]) returns integer
  language plpgsql security definer set search_path = ''
  as $$
declare
  line record;
  gone integer := 0;
begin
  for line in
    select j.id, j.day, j.ground from unnest(ids, days, grounds) j (id, day, ground)
      join app.dossier d on d.id = j.id and d.last_activity_on <= j.day
     order by j.id for update of d
  loop
    perform app.erase_dossier(line.id, line.day, line.ground);
    gone := gone + 1;
  end loop;
  return gone;
end $$;
grant execute on function app.destroy_again(uuid[], date[], text[]) to vp_jobs;
