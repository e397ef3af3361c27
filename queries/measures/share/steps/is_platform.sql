-- Is a platform among those that were asked for?
-- part:   share_of_voice
-- grain:  one value per call
-- params: wanted = list, null for all; value = the platform
-- column: is_platform boolean? = true when there is no list, or when the platform is in it; a name that is no platform's is an error that lists those of the landscape
-- call:   select is_platform(null, 'x') as is_platform
create or replace macro known_platforms(wanted) as (
    (
        select
            case
                when wanted is null then null
                when list_has_all(known, wanted::varchar[]) then wanted::varchar[]
                else error(
                    'no platform named ''' || list_filter(
                        wanted::varchar[], lambda name: not list_contains(known, name)
                    )[1] || '''; there are: ' || coalesce(there, 'none')
                )
            end
        from (
            select
                coalesce(list(platform), []) as known,
                string_agg(distinct platform, ', ' order by platform) filter (where is_there)
                    as there,
            from (
                select platform, false as is_there from platform
                union all
                select platform, true as is_there from mart.accounts
            ) as named
        ) as names
    )
);

create or replace macro is_platform(wanted, value) as (
    wanted is null or list_contains(known_platforms(wanted), value)
);
