-- Which of three numbers does a measure ask for?
-- part:   share_of_voice
-- grain:  one value per call
-- params: measure = engagement, posts or views; posts, engagement, views = what each of them is
-- column: value bigint? = the one that was asked for; any other measure is an error that says which there are
-- call:   select of_measure('views', 1, 2, 3)::bigint as value
create or replace macro of_measure(measure, posts, engagement, views) as (
    case measure
        when 'posts' then posts
        when 'engagement' then engagement
        when 'views' then views
        else error('no measure named ''' || measure || '''; there are: engagement, posts, views')
    end
);
