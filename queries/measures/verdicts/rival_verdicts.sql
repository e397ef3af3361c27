-- Was a rival lastingly pulling ahead over all of its platforms? What was said in each week, with the data then known.
-- grain:  one row per own brand, rival, measure and week
-- key:    own, rival, measure, as_of_week
-- column: own varchar = the brand from which it is seen; every tracked brand is one
-- column: rival varchar = the other brand
-- column: measure varchar = engagement, posts or views
-- column: as_of_week date = first day of the last week that was known
-- column: verdict varchar = lead, slip, luck, season, none or too-early
-- column: level varchar? = lead (one false alarm a year over all rivals) or watch (four a year), by the budgets in outpace.toml; null for neither
-- column: certainty double? = chance 0..1 that the rival really leads on a platform, null without an alarm
-- column: onset_week date? = first week of the new level, null without a change
-- column: onset_low date? = start of its 90 % interval
-- column: onset_high date? = end of it
-- column: gain double? = typical weekly volume since the onset against before on `platforms`, over the field's: a ratio
-- column: gain_cadence double? = the part of it that posting more brought, a ratio
-- column: gain_strength double? = the part that stronger posts brought, a ratio
-- column: evidence double? = evidence for a change, pooled over the platforms; null when too early
-- column: threshold double? = pooled evidence that the budget of the level lead asks for
-- column: platforms varchar[] = the platforms that carry the verdict, the strongest first; all of the judged ones of a season, none without a claim
-- column: judged_platforms bigint = on how many platforms the pair could be judged
-- column: pairs bigint = pairs that share the budget of false alarms
-- column: least_budget double? = the least budget, in false alarms a year (0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8 or 12), at which the alarm had stood; null when none would do
-- assert: what is said stands on a platform | select coalesce(bool_and(len(platforms) > 0), true) from rival_verdicts where level is not null or verdict in ('lead', 'slip', 'luck', 'season')
-- call:   from rival_verdicts
create or replace view rival_verdicts as
select *
from mart.rival_verdicts;
