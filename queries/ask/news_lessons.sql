-- The lessons to be remembered at an issue of a brand on a platform that began on a day, three at most.
select any_value(said) as said
from reminders() as lesson
inner join issues() as told on lesson.happened = told.issue or (
    not lesson.is_proposal and lesson.brand = told.brand and lesson.day = told.day
)
where told.brand = $brand and told.platform = $platform and told.day = $day
group by lesson.lesson_id
order by lesson.lesson_id
limit 3;
