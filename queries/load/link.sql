-- A profile link and the account that it was resolved to; the newest answer counts.
delete from account_link
where link = $link;

insert into account_link
values ($link, $account_id);
