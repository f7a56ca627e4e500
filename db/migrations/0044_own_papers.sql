-- An employer that has a regulation of its own gives it as a PDF. It is a version like any other: asked about, published and
-- pinned; only its words stand in the file instead of in clauses.

create table app.document_file (
  tenant_id uuid not null,
  kind text not null check (kind in ('conductProtocol', 'complaintsRegulation', 'whistleblowingScheme')),
  major integer not null,
  minor integer not null,
  bytes bytea not null check (length(bytes) between 1 and 10485760),
  primary key (tenant_id, kind, major, minor),
  foreign key (tenant_id, kind, major, minor) references app.document_version (tenant_id, kind, major, minor)
);
alter table app.document_file enable row level security;
alter table app.document_file force row level security;
create policy owner on app.document_file to vp_owner using (true) with check (true);

create policy employer_own on app.document_file for select to vp_employer using (tenant_id = (select app.actor_tenant()));
-- The file is the one whose hash its version carries: what was offered as clauses is not exchanged for a file.
create policy employer_own_write on app.document_file for insert to vp_employer
  with check (app.writes_documents(tenant_id, (select app.actor()), app.today())
    and exists (select from app.document_version v where v.tenant_id = document_file.tenant_id and v.kind = document_file.kind
      and v.major = document_file.major and v.minor = document_file.minor and v.text_hash = encode(sha256(document_file.bytes), 'hex')));
grant select, insert on app.document_file to vp_employer;

-- The file of what app.public_document shows; null where that is made of clauses or is not there.
create function app.public_document_file(wanted text, wanted_kind text, wanted_number text) returns bytea
  language sql stable security definer set search_path = ''
  as $$
  select f.bytes from app.document_file f join app.employer e on e.id = f.tenant_id
   where e.slug = wanted and f.kind = wanted_kind
     and f.major || '.' || f.minor = app.public_document(wanted, wanted_kind, wanted_number)->>'number'
$$;
grant execute on function app.public_document_file(text, text, text) to vp_public;
