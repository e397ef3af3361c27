-- Which are the seven parts of a change of share, in the order in which they are told?
-- part:   causes
-- grain:  one row per part
-- key:    part
-- column: place integer = 1 for the first
-- column: part varchar = cadence, mix, strength, audience, big_posts, own or field
-- column: is_doing boolean = true for what a brand does by itself: it can be the cause, luck and others cannot
-- column: stretch double = by how much the part's range is made wider, set on simulated worlds so that nine of ten ranges hold
create or replace macro change_parts() as table
select place, part, is_doing, stretch::double as stretch,
from (values
    (1, 'cadence', true, 1.05),
    (2, 'mix', true, 0.8),
    (3, 'strength', true, 1.1),
    (4, 'audience', true, 1.0),
    (5, 'big_posts', false, 0.8),
    (6, 'own', false, 1.05),
    (7, 'field', false, 1.05)
) as parts(place, part, is_doing, stretch)
order by place;
