-- Legal advice and consultation with colleagues happen on a story written anew, without names (domain 6.5, S1-19): a table of the
-- counsellor's own, sealed for her alone. No dossier, no employer and no day, so that nothing leads back to a case.

create table app.consultation (
  id uuid primary key,
  counsellor_id uuid not null references app.counsellor (id),
  version integer not null check (version > 0),
  -- The first day of the month: the day itself would lie beside the days of a dossier.
  written_in date not null check (extract(day from written_in) = 1),
  sealed bytea not null check (length(sealed) < 200000)
);
create index consultation_of on app.consultation (counsellor_id);
alter table app.consultation enable row level security;
alter table app.consultation force row level security;
create policy owner on app.consultation to vp_owner using (true) with check (true);
create policy counsellor_own on app.consultation for select to vp_counsellor using (counsellor_id = (select app.actor()));
create policy counsellor_own_new on app.consultation for insert to vp_counsellor with check (counsellor_id = (select app.actor()));
create policy counsellor_own_write on app.consultation for update to vp_counsellor using (counsellor_id = (select app.actor()));
create policy counsellor_own_away on app.consultation for delete to vp_counsellor using (counsellor_id = (select app.actor()));
grant select, insert, delete on app.consultation to vp_counsellor;
grant update (version, sealed) on app.consultation to vp_counsellor;

create policy jobs on app.consultation for select to vp_jobs using (true);
create policy jobs_clean on app.consultation for delete to vp_jobs using (true);
grant select (written_in), delete on app.consultation to vp_jobs;
