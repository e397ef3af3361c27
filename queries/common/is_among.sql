-- Is a value among those that were asked for?
-- part:   share_of_voice
-- grain:  one value per call
-- params: wanted = list, null for all; value = the value
-- column: is_among boolean? = true when there is no list, or when the value is in it
-- call:   select is_among(['bluesky'], 'bluesky') as is_among
create or replace macro is_among(wanted, value) as (
    wanted is null or list_contains(wanted::varchar[], value)
);
