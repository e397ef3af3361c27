-- How the cells of a file are read: text in, value or null out.
-- The rare and slow reading stands behind `case when`, never behind `coalesce`: a repeated part
-- of an expression is worked out for every row unless a `case` guards it.

-- Text without the blanks around it, null when nothing is left.
create or replace temp macro file_word(cell) as (
    case
        when cell is null then null
        when starts_with(cell, ' ') or ends_with(cell, ' ') or cell = '' then
            nullif(trim(cell), '')
        else cell
    end
);

-- A text as it can be kept: without control characters, cut where it is too long.
create or replace temp macro file_clean(cell) as (
    case
        when coalesce(getvariable('file_has_controls'), true)
            and regexp_matches(cell, getvariable('file_controls')) then left(
            regexp_replace(cell, getvariable('file_controls'), '', 'g'),
            getvariable('file_limits').text
        )
        when strlen(cell) > getvariable('file_limits').text then
            left(cell, getvariable('file_limits').text)
        else cell
    end
);

-- A text without the markup that some interfaces wrap it in.
create or replace temp macro file_plain(cell) as (
    case
        when contains(cell, '<') and regexp_matches(cell, '^\s*<(?:p|div|span)[ >]') then
            trim(regexp_replace(regexp_replace(cell, '<br ?/?>|</p>', ' ', 'g'), '<[^>]*>', '', 'g'))
        else cell
    end
);

-- A name on one line, cut where it is too long, null when nothing is left of it.
create or replace temp macro file_name(word, most) as (
    case
        when strlen(word) > most or regexp_matches(word, getvariable('file_name_controls')) then
            nullif(trim(left(trim(regexp_replace(
                regexp_replace(word, getvariable('file_name_controls'), ' ', 'g'), ' +', ' ', 'g'
            )), most)), '')
        else word
    end
);

-- Whether a word cannot be an id: too long, or with control characters in it.
create or replace temp macro file_is_odd(word, most) as (
    length(word) > most or regexp_matches(word, getvariable('file_name_controls'))
);

-- Whether an id stands there as nearly all do: nothing in it is to be looked at again.
create or replace temp macro file_is_plain_id(cell) as (
    coalesce(regexp_full_match(cell, '[A-Za-z0-9-]{1,40}'), false)
);

-- Whether a name is words of plain signs, so that nothing in it is to be looked at again.
create or replace temp macro file_is_plain_name(cell) as (
    coalesce(
        strlen(cell) <= 100 and regexp_full_match(cell, '[A-Za-z0-9._-]+(?: [A-Za-z0-9._-]+)*'),
        false
    )
);

-- Which id of a post's row cannot be one: that of the post (else its link), that of the account (else
-- its handle), null when both can.
create or replace temp macro file_odd_part(native_post, native_account, url, handle) as (
    case
        when file_is_odd(native_post, getvariable('file_limits').id) then 'odd_post'
        when native_post is null
            and file_is_odd(url, getvariable('file_limits').address) then 'odd_post'
        when file_is_odd(native_account, getvariable('file_limits').id) then 'odd_account'
        when native_account is null
            and length(handle) > getvariable('file_limits').id then 'odd_account'
    end
);

-- A count, null when it is larger than any count can be.
create or replace temp macro file_bounded(count) as (
    case when count <= getvariable('file_largest') then count end
);

-- The first moment at which something could be posted on a platform.
create or replace temp macro file_since(platform) as (
    coalesce(getvariable('file_since')[platform], getvariable('file_earliest'))
);

-- A name in one form, so that names that look alike are one: signs composed, no signs that nobody
-- sees, one blank between words.
create or replace temp macro file_label(cell) as (
    case
        when cell is null then null
        when strlen(cell) = length(cell) and not contains(cell, '  ') and not contains(cell, chr(9))
            then cell
        else nullif(trim(regexp_replace(
            regexp_replace(
                nfc_normalize(cell),
                '[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2069}\x{FEFF}]', '', 'g'
            ),
            '[\s\pZ\x{0085}]+', ' ', 'g'
        )), '')
    end
);

-- The account that a link to a profile names, null where a cell is no such link.
create or replace temp macro file_profile(cell) as (
    case
        when contains(cell, '/') and file_link_platform(trim(cell)) is not null then
            nullif(regexp_extract(
                trim(cell),
                '^(?:https?://)?[^/]+/(?:(?:company|showcase|school|in|channel|c|user|pages|pg)/)?'
                '@?([^/?#]+)/?(?:[?#].*)?$',
                1
            ), '')
    end
);

-- A handle without the sign in front of it, out of a name or a link to the profile.
create or replace temp macro file_handle(word) as (
    case
        when contains(word, '/') then coalesce(file_profile(word), word)
        when starts_with(word, '@') then word[2:]
        else word
    end
);

-- An id without what keeps spreadsheets from changing it: ="123", '123.
create or replace temp macro file_id(cell) as (
    case
        when starts_with(cell, '=') then regexp_extract(cell, '^="?([^"]*)"?$', 1)
        when starts_with(cell, '''') then cell[2:]
        else cell
    end
);

-- Whether a cell says that there is no value.
create or replace temp macro file_is_blank(cell) as (
    case
        when cell is null then true
        when strlen(cell) > 8 then trim(cell) = ''
        else lower(trim(cell)) in (
            '', '-', '--', '–', '—', 'n/a', '#n/a', 'na', 'null', 'none', 'nan'
        )
    end
);

-- A whole number of at least 0 written the plain way; a point is never taken as a decimal.
create or replace temp macro file_count_plain(cell) as (
    try_cast(try_cast(case when not contains(cell, '.') then cell end as ubigint) as bigint)
);

-- A number without separators, with a factor of thousands behind it: 1.2k, 3 m.
create or replace temp macro file_count_factor(packed) as (
    try_cast(round(
        try_cast(replace(regexp_extract(packed, '^[0-9.,]+'), ',', '.') as double)
        * case right(packed, 1) when 'k' then 1e3 when 'm' then 1e6 when 'b' then 1e9 end
    ) as bigint)
);

-- A number packed into lower case without blanks; groups of three digits are thousands.
create or replace temp macro file_count_packed(packed) as (
    case
        when regexp_full_match(packed, '\d+([.,]0{1,2})?') then
            try_cast(regexp_extract(packed, '^\d+') as bigint)
        when regexp_full_match(packed, '[1-9]\d{0,2}([.,]\d{3})+([.,]0{1,2})?') then
            try_cast(regexp_replace(
                regexp_replace(packed, '[.,]0{1,2}$', ''), '[.,]', '', 'g'
            ) as bigint)
        when regexp_full_match(packed, '\d+([.,]\d+)?[kmb]') then file_count_factor(packed)
    end
);

-- A count of which the plain reading is known: that, else what the cell says in another way.
create or replace temp macro file_count_of(plain, cell) as (
    case
        when plain is not null or cell is null then plain
        else file_count_packed(lower(regexp_replace(cell, '[\s\x{00A0}\x{202F}'']', '', 'g')))
    end
);

-- A whole number of at least 0, null when the cell is blank or says something else.
create or replace temp macro file_count(cell) as (
    file_count_of(file_count_plain(cell), cell)
);

-- A time in the commonest form, read without looking closely: 2024-03-05T10:00:00Z.
-- Everything that could carry another offset is left to the reader of other forms.
create or replace temp macro file_time_plain(cell) as (
    case
        when ends_with(cell, 'Z')
            or length(cell) = 10
            or (length(cell) = 19 and cell[17] = ':')
            or (length(cell) = 16 and cell[14] = ':') then try_cast(cell as timestamp)
    end
);

-- A time as naive UTC, null when it cannot be read: in plain form here, else by the reader of all
-- other forms, which knows the zone of a field's times.
create or replace temp macro file_time(cell, field) as (
    case
        when cell is null then null
        when getvariable('file_is_plain') and file_time_plain(cell) is not null then
            file_time_plain(cell)
        else file_moment(cell, field)
    end
);

-- The platform that a link belongs to, null when the site is not known.
create or replace temp macro file_link_platform(link) as (
    getvariable('file_hosts')[
        regexp_extract(lower(link), '^(?:https?://)?(?:www\.|m\.|mobile\.|web\.)?([^/?#:]+)', 1)
    ]
);

-- The account that a link names, where the site writes it there.
create or replace temp macro file_link_account(link) as (
    case
        when regexp_matches(link, getvariable('file_posters')) then
            regexp_replace(link, getvariable('file_posters'), getvariable('file_poster_groups'))
    end
);

-- The platform's own id of the post that a link leads to, null where the link has none.
create or replace temp macro file_link_id(link) as (
    case when file_link_platform(link) is not null then nullif(coalesce(
        nullif(regexp_extract(
            link, '(?i)(?:urn:li:[a-z_]+:|[-_/](?:activity|share|ugcpost)[-:])(\d{2,})', 1
        ), ''),
        nullif(regexp_extract(link, '[?&](?:story_fbid|fbid|v)=([A-Za-z0-9_-]+)', 1), ''),
        regexp_extract(
            link,
            '(?:/status(?:es)?/|/photos/(?:[^/?#]+/)?|/videos?/(?:[^/?#]+/)?|/photo/|youtu\.be/|fb\.watch/'
            '|/shorts/|/live/|/embed/|/p/|/reels?/|/tv/|/posts/(?:[^/?#]+/)?|/posts?/|/permalink/'
            '|/comments/|/pin/)([A-Za-z0-9_-]+)',
            1
        )
    ), '') end
);

-- A link in one form, null for what is no address of a post, such as a profile: without its fragment
-- and marks of campaigns.
create or replace temp macro file_link_address(link) as (
    case
        when file_profile(link) is not null then null
        when regexp_matches(link, '^(?:[a-z]+://)?[^\s/]+\.[^\s/]+/[^\s]') then regexp_replace(
            regexp_replace(
                regexp_replace(link, '#.*$', ''),
                '([?&])(?:utm_[a-z]+|igsh|si|fbclid)=[^&]*', '\1', 'g'
            ),
            '[?&/]+$', ''
        )
    end
);

-- The id of a post as its platform has it: without the page before it on Facebook, without urn.
create or replace temp macro file_post_id(platform, word) as (
    case
        when platform = 'facebook' and contains(word, '_') then
            coalesce(nullif(regexp_extract(word, '^\d+_(\d{10,})$', 1), ''), word)
        when starts_with(word, 'urn:li:') then regexp_extract(word, '([^:]+)$', 1)
        else word
    end
);

-- Whether a spreadsheet has rounded an id: 1.22158E+17.
create or replace temp macro file_is_rounded_id(cell) as (
    case
        when contains(cell, '+') or contains(cell, '.') or contains(cell, ',') then
            regexp_full_match(cell, '\d+[.,]\d+[eE]\+?\d+|\d+[eE]\+\d+')
        else false
    end
);

-- Whether a word is one of ours for a kind of posts.
create or replace temp macro file_is_own_kind(word) as (
    word in ('video', 'photo', 'link', 'text', 'poll', 'quote', 'other')
);

-- The kind of a post in one word of ours, 'other' for what is not known.
create or replace temp macro file_kind(word) as (
    case
        when word is null then null
        when file_is_own_kind(word) then word
        when word = 'status' then 'text'
        when lower(word) in (
            'video', 'videos', 'reel', 'reels', 'ig reel', 'ig video', 'igtv', 'short', 'shorts',
            'native video', 'native_video', 'live video', 'live_video', 'live video complete',
            'live_video_complete', 'live_video_scheduled', 'youtube', 'clip', 'clips', 'vine', 'gif', 'animated_gif'
        ) then 'video'
        when lower(word) in (
            'photo', 'photos', 'image', 'images', 'picture', 'album', 'albums', 'carousel',
            'carousel_album', 'ig image', 'ig carousel', 'multi_image', 'multi photo', 'gallery',
            'graphimage', 'graphsidecar', 'added_photos'
        ) then 'photo'
        when lower(word) in ('link', 'links', 'share', 'article', 'shared link') then 'link'
        when lower(word) in ('text', 'status', 'statuses', 'note', 'self') then 'text'
        when lower(word) in ('poll', 'polls') then 'poll'
        when lower(word) in ('quote', 'quotes', 'quote tweet') then 'quote'
        else 'other'
    end
);

-- Whether a cell says that a row is a repost: a yes, "... reposted this", the id of the first post,
-- the reason for which a feed shows it.
create or replace temp macro file_is_repost(cell) as (
    case
        when cell is null then false
        else regexp_matches(trim(cell), '(?i)^(true|t|yes|y|1|1\.0)$|\breposted\b|#reasonrepost$|^\d{10,}$')
    end
);

-- Whether a word can mean several platforms, so that it says none.
create or replace temp macro file_is_doubtful(word) as (
    list_contains(getvariable('file_doubtful'), lower(word))
);

-- The platforms that a phrase of several words names, '' for a word that names none.
create or replace temp macro file_platforms_within(phrase) as (
    list_distinct(list_transform(
        list_filter(
            regexp_split_to_array(lower(phrase), '[^a-z]+'),
            lambda part: part not in (
                '', 'account', 'business', 'channel', 'company', 'feed', 'formerly', 'group',
                'page', 'pages', 'post', 'posts', 'profile', 'reel', 'reels', 'shorts',
                'stories', 'story', 'video', 'videos'
            )
        ),
        lambda part: coalesce(getvariable('file_words')[part], '')
    ))
);

-- The name in our words of a platform whose name is none of the words that are known: that of the one
-- that its words name, or as it stands; null for what can be no name.
create or replace temp macro file_platform_unknown(word) as (
    case
        when file_is_odd(word, getvariable('file_limits').id) then null
        when regexp_matches(word, '[^A-Za-z]') and len(file_platforms_within(word)) = 1 then
            coalesce(nullif(file_platforms_within(word)[1], ''), lower(word))
        else lower(word)
    end
);

-- The name of a platform in one word of ours; a name that is not known stays as it is.
create or replace temp macro file_platform(word) as (
    case
        when file_is_doubtful(word) then null
        when getvariable('file_words')[lower(word)] is not null then
            getvariable('file_words')[lower(word)]
        else file_platform_unknown(word)
    end
);

-- Why a count is unknown: not in the file, blank in its row, or not a number of at least 0.
create or replace temp macro file_reason(code, place, is_offered) as (
    case
        when not is_offered then 'not_in_file'
        when code & (1 << place) > 0 then 'blank'
        when code & (4096 << place) > 0 then 'unreadable'
    end
);

-- The part of a code that one unknown count adds.
create or replace temp macro file_code(count, cell, place, is_offered) as (
    case
        when count is not null or not is_offered then 0
        when file_is_blank(cell) then 1 << place
        else 4096 << place
    end
);
