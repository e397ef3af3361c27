-- Was it bought? What libraries of ads tell of advertisers. A reader asks ads().
alter table brand add column ads varchar[];

-- One row per ad and change of what was told of it; append-only. Days are inclusive.
create table ad_seen (
    library varchar not null,
    advertiser varchar not null,
    ad_id varchar not null,
    shown_from date not null,
    shown_to date not null,
    is_over boolean not null,
    observed_at timestamp not null,
    run_id varchar not null
);

comment on table ad_seen is 'Ads of the advertisers that outpace.toml names, as libraries of ads told them; ads() tells them by brand.';

-- One row per time that a library was asked about an advertiser and told all it has of these days.
create table ad_look (
    address varchar not null,
    days_from date not null,
    days_to date not null,
    asked_at timestamp not null,
    run_id varchar not null
);

comment on table ad_look is 'When a library of ads told all it has of an advertiser, and of which days; without such a row nothing is known.';
