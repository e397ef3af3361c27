-- Which kinds of posts earn more than their part of the posts?
-- nl: Welke soorten berichten leveren meer op dan hun deel van de berichten?
select
    brand,
    kind,
    posts,
    round(100 * posts_share) as percent_posts,
    round(100 * engagement_share) as percent_engagement,
from format_mix()
where engagement_share > posts_share
order by engagement_share - posts_share desc;
