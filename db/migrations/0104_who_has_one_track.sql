-- A protocol says that somebody who is certified for one track has that by her name (CP-15); so the copy that a case shows knows it.

do $$
begin
  execute replace(pg_get_functiondef('app.document_for(uuid, text, text)'::regprocedure), '''phone'', c.phone)',
    '''phone'', c.phone, ''tracks'', array(select distinct unnest(f.tracks) from app.certificate f
         where f.counsellor_id = c.id and app.today() between f.valid_from and f.valid_until order by 1))');
end $$;
