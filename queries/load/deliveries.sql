-- What became of each message, written anew from the log of the landing.
delete from delivery;

insert into delivery by name
select
    unnest($messages::varchar[]) as message,
    unnest($kinds::varchar[]) as kind,
    unnest($topics::varchar[]) as topic,
    unnest($said::varchar[]) as said,
    unnest($noticed_at::timestamp[]) as noticed_at,
    unnest($targets::varchar[]) as target,
    unnest($states::varchar[]) as state,
    unnest($tries::integer[]) as tries,
    unnest($last_at::timestamp[]) as last_at,
    unnest($whys::varchar[]) as why;
