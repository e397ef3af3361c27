-- What is left of a share when its brand's volume changes and all others stay as they are?
-- Written so that its rounding errors never leave 0..1 nor change the order of two errors: a product too
-- small for a double is 0, and a share of 1 stays 1 whatever is added.
-- part:   share_without_market
-- grain:  one value per call
-- params: share = fraction 0..1; ratio = by which the brand's volume changes; error = added in log-odds, 0 for none
-- column: share double? = fraction 0..1, null without a share or ratio
-- call:   select moved_share(0.25, 2, 0) as share
create or replace macro moved_share(share, ratio, error) as (
    case
        when share * ratio = 0 then 0
        when share = 1 then 1
        when share * ratio * exp(error) = 0 then 0
        else 1 / (1 + (1 - share) / (share * ratio * exp(error)))
    end
);

-- The log-odds of a fraction, kept away from 0 and 1.
create or replace macro log_odds(fraction) as (
    ln(greatest(fraction, 1e-4) / greatest(1 - fraction, 1e-4))
);
