-- Whether a counsellor's mail arrives shows when somebody wrote to her, and once an employer is open that may be because of a
-- report (1.4 of the security design). From then on it is the office's to see and to mend, and no longer that employer's.
do $$
begin
  execute replace(pg_get_functiondef('app.going_live_list(uuid)'::regprocedure), '''mailArrives'', not exists',
    '''mailArrives'', (session_user = ''vp_employer'' and e.state not in (''setup'', ''ready'')) or not exists');
end $$;
