-- A counsellor may propose a colleague for a dossier (domain 6.0): the panel says who could take it on. The proposal itself
-- is sealed with the state; nothing moves before the reporter says yes in the own session.
grant execute on function app.routing_candidates(text, date) to vp_counsellor;
