-- What did each post have at equal age, against what posts of its account and kind usually have then?
-- Said with what was known before that look: the expectation never uses the post itself, nor later looks.
-- A post that was thirty days old at its first look is ripe then, with what was known when it was thirty days old.
-- Engagement only: views mean other things on other platforms and are never projected.
-- grain:  one row per post and nominal age at which it was seen; one row with a null age for a post seen once, later
-- key:    post_id, nominal_age
-- checked: by tests, its call would slow every build
-- params: since, until = dates of publication, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: post_id varchar = id of the post
-- column: published_date date = day of publication, reporting time zone
-- column: nominal_age double? = 0.25, 1, 3, 7 or 30 days: the first look between it and one and a half times it
-- column: age_days double = days from publication to that look
-- column: observed_at timestamp = that look, UTC
-- column: engagement bigint? = engagement at that look
-- column: expected double? = what is usual for the account and kind at that age, null below fifteen posts of the account
-- column: ratio double? = engagement / expected
-- column: projected double? = the count projected to thirty days, null when the platform has below forty ripe posts
-- column: low double? = lower end of its 90 % range
-- column: high double? = upper end of its 90 % range
-- column: is_projected boolean = true when there is a projection
-- column: once_in_weeks double? = an account like this has such a post of that kind once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before: beyond them once_in_weeks is an extrapolation
-- column: is_breakout boolean = true when the account has such a post of any kind once in 26 weeks or more rarely
-- column: basis varchar = 'same age', or 'one look' when the post was seen once, younger than thirty days, and its age cannot be equalised
-- assert: a projection lies inside its range | select coalesce(bool_and(low <= projected and projected <= high), true) from post_expectations where is_projected
-- assert: a breakout has an expectation | select coalesce(bool_and(expected is not null), true) from post_expectations where is_breakout
-- source: Hosking, Wallis 1987 (the tail of rare posts)
-- call:   from post_expectations
create or replace view post_expectations as
select
    accounts.brand,
    accounts.role,
    accounts.platform,
    post.kind,
    post.post_id,
    post.published_date,
    said.nominal_age,
    coalesce(said.age_days, post.age_days) as age_days,
    case
        when said.post_id is null then post.observed_at
        when said.age_days <= 45 then said.observed_at
        else post.published_at + to_seconds(round(86400 * said.age_days)::bigint)
    end as observed_at,
    coalesce(said.engagement, post.engagement) as engagement,
    said.expected,
    said.engagement / nullif(said.expected, 0) as ratio,
    said.projected,
    said.low,
    said.high,
    said.projected is not null as is_projected,
    said.once_in_weeks,
    said.weeks_seen,
    coalesce(said.is_breakout, false) as is_breakout,
    if(
        said.expected is null and post.observations = 1
        and (said.post_id is null or said.age_days < 30),
        'one look', 'same age'
    ) as basis,
from mart.post_measures as post
inner join mart.accounts as accounts on post.account_id = accounts.account_id
left join mart.post_answers as said on post.post_id = said.post_id
where accounts.is_tracked and (said.post_id is not null or post.observations = 1);

create or replace macro post_expectations(
    since := null, until := null, brands := null, platforms := null
) as table
select *
from post_expectations
where
    (since is null or published_date >= since::date)
    and (until is null or published_date < until::date)
    and is_brand(brands, brand)
    and is_platform(platforms, platform);
