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
    [0.25, 0.375, 0.6, 1, 1.5, 2.1, 3, 4.5, 7, 10.5, 15, 21, 30]::double[]
);
