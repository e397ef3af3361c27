-- What is said of the weeks from $first on (all, when null) takes the place of what was said before.
delete from mart.pair_verdicts
where
    $first is null
    or (
        as_of_week >= $first::date
        and (
            (own, rival) in (select (own, rival) from frame_verdicts)
            -- of those who are seen from one side only, the other rows stay
            or own in (select own from frame_verdicts group by own having count(distinct rival) > 1)
        )
    );

insert into mart.pair_verdicts by name
from frame_verdicts
where $first is null or as_of_week::date >= $first::date;

delete from mart.rival_verdicts
where
    $first is null
    or (
        as_of_week >= $first::date
        and (
            (own, rival) in (select (own, rival) from frame_rivals)
            -- of those who are seen from one side only, the other rows stay
            or own in (select own from frame_rivals group by own having count(distinct rival) > 1)
        )
    );

insert into mart.rival_verdicts by name
from frame_rivals
where $first is null or as_of_week::date >= $first::date;

delete from mart.brand_intervals
where $first is null or as_of_week >= $first::date;

insert into mart.brand_intervals by name
from frame_intervals
where $first is null or as_of_week::date >= $first::date;

delete from mart.brand_market
where $first is null or as_of_week >= $first::date;

insert into mart.brand_market by name
from frame_market
where $first is null or as_of_week::date >= $first::date;
