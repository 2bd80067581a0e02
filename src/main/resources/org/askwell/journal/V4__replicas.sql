-- What replicas share while people talk; in SQLite it stays empty. Nothing here is older than half an hour.
create table conversation (
    id text primary key,
    turns bigint not null,
    at bigint not null,
    memory text not null
);

create index conversation_at on conversation (at);

-- Messages that may be sent again, under keyed hashes of what was sent, with what their conversation remembered before them.
create table repeat (
    message text primary key,
    conversation text not null,
    turn text not null,
    turns bigint not null,
    at bigint not null,
    memory text not null
);

create index repeat_at on repeat (at);
create index repeat_conversation on repeat (conversation);

-- What clients, under keyed hashes of their addresses, have left of their requests; written by Bucket4j.
create table rate_bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);

create index rate_bucket_expires_at on rate_bucket (expires_at);
