-- Hand the ids of posts that were asked for and not shown over to staging.
insert into staged_missed by name
from arrow_missed;
