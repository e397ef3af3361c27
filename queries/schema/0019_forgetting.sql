-- Which posts have to be forgotten where they were landed: filled where their text leaves the warehouse.

-- One row per post whose words are still to be taken out of the landing.
create table to_forget (
    post_id varchar not null
);

comment on table to_forget is 'Posts that are gone and whose words are still to be taken out of the landed answers; empty in a published build.';

insert into to_forget by name
select distinct post_id
from post_state
where state = 'gone';
