-- The bounds of what may enter (pipelines/bounds.py), as constants of this connection.
set variable file_largest = $largest_count::bigint;

set variable file_since = map($platforms::varchar[], $since::timestamp[]);

set variable file_earliest = $earliest::timestamp;

set variable file_clock = $clock::interval;

set variable file_limits = {
    'address': $address_limit::bigint,
    'declared': $declared_limit::bigint,
    'id': $id_limit::bigint,
    'language': $language_limit::bigint,
    'name': $name_limit::bigint,
    'tag': $tag_limit::bigint,
    'tags': $most_tags::bigint,
    'text': $text_limit::bigint
};

set variable file_controls = $controls::varchar;

set variable file_name_controls = $name_controls::varchar;
