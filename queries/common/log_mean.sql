-- The logarithmic mean of two numbers: what turns a change of their logarithm into a change of them.
-- part:   causes
-- grain:  one value per call
-- params: a, b = numbers; 0 when one of them is not above 0
-- column: mean double? = (a - b) / ln(a / b), a where both are alike
-- source: Ang 2004
-- call:   select log_mean(1, 2) as mean
create or replace macro log_mean(a, b) as (
    case
        when a <= 0 or b <= 0 then 0
        when abs(a - b) < 1e-7 * b then (a + b) / 2
        else (a - b) / ln(a / b)
    end
);
