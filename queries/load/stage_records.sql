-- Hand the records of a source's answers over to staging.
insert into staged_account by name
from arrow_accounts;

insert into record_post by name
from arrow_posts;

insert into staged_article_day by name
from arrow_articles;

insert into staged_ad by name
from arrow_ads;

insert into staged_reject by name
from arrow_rejects;
