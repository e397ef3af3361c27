-- The last day of an article that is known, and when Wikimedia last answered about it.
select
    (select max(day) from article_day where article = $article) as known_to,
    (
        select max(received_at)
        from request
        where
            source = 'wikimedia'
            and status in (200, 404)
            and starts_with(url, $address || '/')
    ) as answered_at;
