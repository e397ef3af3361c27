-- The files of the folder kpi with their text as it was when this was published; '' where unread.
select
    file,
    sql
from kpi;
