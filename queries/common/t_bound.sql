-- How many standard errors a mean of few values may be off?
-- part:   posting_hours
-- grain:  one value per call
-- params: df = degrees of freedom; chance = of a value above the bound, 0.05 for a range that holds 90 %
-- column: t double? = the bound of Student's t distribution, null below one degree of freedom
-- source: normal quantile: Abramowitz and Stegun (1964), 26.2.23; expansion of t in it: 26.7.5
-- call:   select t_bound(4, 0.05) as t
-- The ranges of causes and of catching up keep bounds of their own (1.645 and a term for few weeks): these were set on
-- simulated worlds together with their stretch, so that nine of ten ranges hold.

-- The normal quantile of 95 %: how many standard errors a range that holds 90 % reaches to each side.
create or replace macro z90() as (
    1.6448536
);

-- The normal quantile: the bound that chance alone passes that often.
create or replace macro normal_bound(chance) as (
    list_transform(
        [sqrt(-2 * ln(chance))],
        lambda s: s - (2.515517 + (0.802853 + 0.010328 * s) * s)
        / (1 + (1.432788 + (0.189269 + 0.001308 * s) * s) * s)
    )[1]
);

create or replace macro t_bound(df, chance) as (
    case
        when df >= 1
            then list_transform(
                [normal_bound(chance)],
                lambda z: z * (
                    1 + (z ** 2 + 1) / (4 * df)
                    + (5 * z ** 4 + 16 * z ** 2 + 3) / (96 * df ** 2)
                    + (3 * z ** 6 + 19 * z ** 4 + 17 * z ** 2 - 15) / (384 * df ** 3)
                )
            )[1]
    end
);
