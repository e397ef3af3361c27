-- The platforms that outpace knows, filled from their records whenever the warehouse is opened.

-- One row per platform.
create table platform (
    platform varchar not null,
    label varchar not null,
    noun varchar not null,
    is_collected boolean not null,
    history varchar not null,
    public_counts varchar[] not null,
    own_counts varchar[] not null,
    poster varchar
);

comment on table platform is 'The platforms: how each is written, whether it is collected or read from files, how much history is there on the first day, which counts everybody can read and which only the owner of an account.';

-- One row per site whose links belong to a platform.
create table platform_host (
    host varchar not null,
    platform varchar not null
);

comment on table platform_host is 'The sites whose links belong to a platform.';

-- One row per word for a platform and platform that it can mean.
create table platform_alias (
    word varchar not null,
    platform varchar not null
);

comment on table platform_alias is 'The words for a platform in files and commands, in lower case; one that stands here more than once is not taken for any of them.';
