-- Posts that were asked for by their id and not shown: gone, hidden or shown to members only.

-- One row per post and moment at which it was missed; append-only.
create table missed_look (
    post integer not null,
    asked_at timestamp not null,
    run_id varchar not null
);

comment on table missed_look is 'A post that was asked for by its id and was not in the answer, the post by its number.';
