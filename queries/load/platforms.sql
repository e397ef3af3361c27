-- Write down what the records say of the platforms: themselves, their sites, the words for them.
delete from platform;

insert into platform by name
select
    unnest($names::varchar[]) as platform,
    unnest($labels::varchar[]) as label,
    unnest($nouns::varchar[]) as noun,
    unnest($collected::boolean[]) as is_collected,
    unnest($histories::varchar[]) as history,
    unnest($public_counts::varchar[][]) as public_counts,
    unnest($own_counts::varchar[][]) as own_counts,
    unnest($bound::boolean[]) as deletions_bind,
    nullif(unnest($kept_days::integer[]), 0) as keeps_days,
    unnest($kept_of::varchar[]) as keeps_of,
    unnest($amended::boolean[]) as is_amended,
    nullif(unnest($posters::varchar[]), '') as poster;

delete from platform_host;

insert into platform_host by name
select
    unnest($hosts::varchar[]) as host,
    unnest($host_platforms::varchar[]) as platform;

delete from platform_alias;

insert into platform_alias by name
select
    unnest($words::varchar[]) as word,
    unnest($word_platforms::varchar[]) as platform;
