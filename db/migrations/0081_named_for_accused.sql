-- Whoever is named for accused persons sits on no panel of that employer, or nobody is there for them (decision 29). So the
-- office must know who is named where; of the rules of an employer it reads nothing else.

create function app.named_for_accused() returns table (tenant_id uuid, counsellor_id uuid)
  language sql stable security definer set search_path = ''
  as $$
  select e.id, c.id
    from app.employer e
    join app.counsellor c on c.id::text = app.settings_in_force(e.id, app.today()) ->> 'accusedCounsellor'
$$;
grant execute on function app.named_for_accused() to vp_network, vp_jobs;
