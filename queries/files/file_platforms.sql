-- What the reading of cells needs to know of the platforms, as constants of this connection: a map is
-- looked up in a fraction of the time of a join, and the rows keep the order of the file. It is gone through
-- from its beginning, so the names that nearly all files use stand first.
set variable file_hosts = (
    select map(list(host), list(platform))
    from platform_host
);

set variable file_doubtful = (
    select coalesce(list(word), [])
    from (select word from platform_alias group by word having count(*) > 1) as doubtful
);

set variable file_words = (
    select map(
        list(word order by word <> platform, word), list(platform order by word <> platform, word)
    )
    from (
        select word, min(platform) as platform
        from platform_alias
        group by word
        having count(*) = 1
    ) as clear
);

-- One expression for all sites that name the poster in a link, and the replacement that is its name:
-- of the groups only that of the site has matched, the others are empty.
set variable file_posters = (
    select '(?is)^.*?(?:' || string_agg(poster, '|' order by platform) || ').*$'
    from platform
    where poster is not null
);

set variable file_poster_groups = (
    select string_agg('\' || place, '' order by place)
    from (select row_number() over () as place from platform where poster is not null) as places
);
