-- When a counsellor's account is stopped nobody can open what she was reading (security design 2.7). What she had not accepted
-- goes on to its deputy; all other open dossiers are without a reader from that moment: the desk sees it, and the reporter
-- chooses somebody on return. Of who has no code hers is the last key there is, so that one stays.
create function app.leave_dossiers(who uuid) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  d record;
begin
  perform app.hand_on_unread(who);
  for d in select x.tenant_id, x.id from app.dossier x
            where x.counsellor_id = who and x.standing not in ('new', 'closed') order by x.id for update loop
    delete from app.key_grant g where g.dossier_id = d.id and g.subject_type = 'counsellor'
      and exists (select from app.key_grant r where r.dossier_id = d.id and r.subject_type = 'reporter');
    delete from app.header where dossier_id = d.id;
    delete from app.working_note where dossier_id = d.id;
    delete from app.draft where dossier_id = d.id;
    update app.dossier set counsellor_id = null, deputy_id = null, takeover_on = null, standing = 'new',
      row_version = row_version + 1 where id = d.id;
    insert into app.timer (tenant_id, dossier_id, kind, due_on, state) values (d.tenant_id, d.id, 'accept', app.today(), 'open')
      on conflict (dossier_id, kind, due_on) do update set state = 'open';
  end loop;
end $$;

do $$
begin
  execute replace(pg_get_functiondef('app.stop_person(uuid)'::regprocedure),
    'delete from app.staff_session where account_id = who;',
    'if one.face = ''counsellor'' then perform app.leave_dossiers(who); end if;
  delete from app.staff_session where account_id = who;');
  -- A closed dossier that its reporter opens again has no reader either when she left meanwhile.
  execute replace(pg_get_functiondef('app.reopen_by_reporter(uuid,date)'::regprocedure), 'return true;',
    'perform app.leave_dossiers(d.counsellor_id) from app.dossier d join app.account a on a.id = d.counsellor_id
    where d.id = wanted and a.state = ''stopped'';
  return true;');
end $$;

select app.leave_dossiers(a.id) from app.account a where a.face = 'counsellor' and a.state = 'stopped';
