-- What a post earned at a moment: the counts that are public, added; null when none is known.
create or replace macro engagement_of(likes, comments, shares, quotes, saves) as (
    case
        when coalesce(likes, comments, shares, quotes, saves) is not null
            then coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
                + coalesce(quotes, 0) + coalesce(saves, 0)
    end
);

-- The ages in days at which posts are compared.
create or replace macro fixed_ages() as (
    [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 3, 3.9, 5.2, 7, 9.5, 14, 20, 30]::double[]
);
