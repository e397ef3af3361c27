-- How long a post of an age is left alone between two looks, and an account whose newest post is of it.
create or replace macro look_interval(age) as (
    case
        when age < interval 1 day then interval 1 hour
        when age < interval 7 days then interval 6 hours
        when age < interval 30 days then interval 1 day
        when age < interval 90 days then interval 7 days
        else interval 28 days
    end
);
