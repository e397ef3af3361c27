-- How uncertain is each brand's level in the last eight weeks?
-- A stored range holds the errors of all brands of its platform. They are taken apart exactly: with share p,
-- its variance V and the variance v of the brand's log level, V = p^2 v (1 - 2 p) + p^2 Q, where Q adds
-- p^2 v over the brands. Of two brands only the sum can be known: each gets half.
-- part:   landscape_matrix
-- grain:  one row per platform and brand in the comparison
-- key:    platform, brand
-- params: measure = 'engagement' (engagement, posts, views); as_of = a date: what was known then, now
-- params: platforms = list, all judged ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: as_of_week date = first day of the last of the eight weeks
-- column: share double? = the measured share 0..1
-- column: estimate double = the underlying share 0..1
-- column: part double? = p^2 v, what the brand puts into the variance of the platform's total
-- column: field_part double? = Q, the same of all brands together
-- column: brand_count bigint? = brands in the comparison (the universe)
-- source: delta method on the log levels of docs/verdicts.md
create or replace macro share_errors(measure := 'engagement', as_of := null, platforms := null) as table
with judged as (
    select *
    from mart.brand_intervals as intervals
    where
        intervals.measure = measure
        and period = 'now'
        and is_over(as_of_week, as_of)
        and is_platform(platforms, platform)
),

spreads as (
    select
        *,
        (ln(high / nullif(1 - high, 0)) - ln(low / nullif(1 - low, 0))) / (2 * z90()) as logit_sd,
        (estimate * (1 - estimate) * logit_sd) ** 2 as variance,
        nullif(1 - 2 * estimate, 0) as slope,
        row_number() over (partition by platform order by estimate desc, brand) = 1 as is_largest,
    from judged
    where estimate is not null and as_of_week = (select max(as_of_week) from judged)
),

fields as (
    select
        platform,
        coalesce(sum(variance / slope) filter (where not is_largest), 0) as others,
        1 + coalesce(sum(estimate ** 2 / slope) filter (where not is_largest), 0) as weight,
        (max(variance) filter (where is_largest) + (1 - 2 * max(estimate)) * others)
            / nullif((1 - 2 * max(estimate)) * weight + max(estimate) ** 2, 0) as field_part,
    from spreads
    group by platform
),

small_parts as (
    select
        spreads.*,
        fields.field_part,
        case when not is_largest
            then greatest(0, (variance - estimate ** 2 * fields.field_part) / slope)
        end as small_part,
    from spreads
    inner join fields on spreads.platform = fields.platform
)

select
    platform,
    brand,
    as_of_week,
    share,
    estimate,
    case
        when universe <= 2 then (estimate * logit_sd) ** 2 / 2
        else coalesce(small_part, greatest(0, field_part - sum(small_part) over field))
    end as part,
    case
        when universe <= 2 then (estimate ** 2 + (1 - estimate) ** 2) * logit_sd ** 2 / 2
        else field_part
    end as field_part,
    universe as brand_count,
from small_parts
window field as (partition by platform)
order by platform, brand;
