-- What the application may know of the schema: which it is, and how old the code may be that runs on it.
grant select (version, success) on flyway_schema_history to plumbline_app;
create function schema_version() returns integer language sql stable
  return (select max(h.version::integer) from flyway_schema_history h where h.success);

-- The highest migration of the oldest code that runs on this schema. Whatever takes from earlier code what it uses says so here.
create function schema_runs_with() returns integer language sql immutable
  return 41;
