-- How often a person has used a route that has a limit: one count for all servers. The key is a digest of the route and of whoever
-- asks, so nobody is named here; it belongs to no clinic, because who has not signed in is at none.
create table rate_limit (
  id          text primary key check (length(id) = 64),
  state       bytea,
  -- In milliseconds of 1970; when all of the limit is there again.
  expires_at  bigint
);
create index rate_limit_expired on rate_limit (expires_at);
grant select, insert, update, delete on rate_limit to plumbline_app;

-- Whoever signs out at one server is signed out at all of them. Without a session, all sign-ins of the person have ended.
alter table signed_out add column session text check (length(session) between 1 and 80);
