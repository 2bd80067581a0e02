-- One set of statements that SQLite and PostgreSQL both understand. Times are milliseconds since 1970, days are days in UTC;
-- conversations and people stand under names that only the key tells.
create table pseudonym_key (
    id integer primary key,
    value text not null
);

create table turn (
    id text primary key,
    conversation text not null,
    channel text not null,
    person text not null,
    at bigint not null,
    kind text not null,
    entry text not null,
    confidence double precision not null,
    question text not null,
    nearest text not null,
    took_millis bigint not null
);

create index turn_at on turn (at);
create index turn_conversation on turn (conversation);
create index turn_person on turn (person);

create table feedback (
    turn text primary key references turn (id) on delete cascade,
    helpful integer not null,
    comment text not null,
    at bigint not null
);

-- Counts without words and without names, which stay when somebody is forgotten.
create table turn_count (
    day text not null,
    channel text not null,
    kind text not null,
    entry text not null,
    times bigint not null,
    primary key (day, channel, kind, entry)
);

create table feedback_count (
    day text not null,
    helpful integer not null,
    times bigint not null,
    primary key (day, helpful)
);
