-- Who wished to be forgotten and when, under the names that only the key tells: what another replica still has waiting is not
-- written down afterwards. Deleted after a day.
create table forgotten (
    name text primary key,
    at bigint not null
);

create index forgotten_at on forgotten (at);
