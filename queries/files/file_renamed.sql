-- Posts of an account that is known under another name are that account's.
update file_post
set account_id = renamed.known_id
from renamed
where file_post.account_id = renamed.account_id;
