-- Is a brand among those that were asked for?
-- part:   share_of_voice
-- grain:  one value per call
-- params: wanted = list, null for all; value = the brand
-- column: is_brand boolean? = true when there is no list, or when the brand is in it; a name that is no brand's is an error that lists those there are
-- call:   select is_brand(null, 'Noordkade') as is_brand
create or replace macro known_brands(wanted) as (
    (
        select
            case
                when wanted is null then null
                when list_has_all(known, wanted::varchar[]) then wanted::varchar[]
                else error(
                    'no brand named ''' || list_filter(
                        wanted::varchar[], lambda name: not list_contains(known, name)
                    )[1] || '''; there are: '
                    || coalesce(nullif(array_to_string(known, ', '), ''), 'none')
                )
            end
        from (
            select coalesce(list(brand order by brand), []) as known
            from (
                select brand from brand
                union
                select brand from mart.accounts where brand is not null
            ) as named
        ) as names
    )
);

create or replace macro is_brand(wanted, value) as (
    wanted is null or list_contains(known_brands(wanted), value)
);
