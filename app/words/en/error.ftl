### Errors that a marketer meets. An entry is named after the case of the error (pipelines/errors.py)
### and says in English what the error says itself; .terminal is the same with what to type.

error-folder = { $file } is a folder; name the files in it
error-no-file = there is no file { $file }; check the path
error-empty = { $file } is empty; export it again
error-no-table = { $file } is { $what ->
    [a-PDF-document] a PDF document
    [a-picture] a picture
    [a-database] a database
   *[a-packed-folder] a packed folder
}, not a table; save it as .xlsx or .csv and import that
error-password = { $file } is protected by a password; save it without one
error-damaged = { $file } is a damaged packed file; copy it or export it again
error-no-platform = { $file } does not say which platform it is about
    .terminal = { error-no-platform }; say it with --platform, such as --platform facebook
error-no-brand = { $file } does not say whose account it is about
    .terminal = { error-no-brand }; say it with --brand NAME, or with --map account=COLUMN
# Dates such as 03-04-2026. $value is one of them.
error-dates = the dates in column '{ $column }' of { $file }, such as '{ $value }', can be day-first or month-first
    .terminal = { error-dates }; say --dates day-first or --dates month-first
error-no-column = { $file } has no column with { $field ->
    [published-at] the time of the posts
   *[other] { $field }
}; its columns are: { $columns }
    .terminal = { error-no-column }; say which it is with --map published_at=COLUMN
error-no-counts = { $file } has no column with counts such as likes or followers; its columns are: { $columns }
    .terminal = { error-no-counts }; say which they are with --map likes=COLUMN
# Counts at the end of a period that nobody names.
error-until-when = { $file } covers a period and does not say until when
    .terminal = { error-until-when }; say its last day with --observed-at
# Several counts of one account, and nothing that parts them.
error-which-moments = { $file } has several follower counts of { $name } and no column that says when each was counted; its columns are: { $columns }
    .terminal = { error-which-moments }; say which it is with --map observed_at=COLUMN
error-older = { $fallen } of the { $posts } known posts in { $file } have lower counts than are known already, so it looks like an older export; say when it was made with --observed-at
error-no-rows = { $file } has a header but no rows; export it again
error-single-days = { $file } counts single days ('{ $day }' in column '{ $column }'); export it with the totals of each post (Lifetime)
# Rows that are no posts; $why says what shows it.
error-totals = { $file } holds totals of days or weeks, not posts: it has no id, link or text of a post, and { $why }; export the posts and import that
    .terminal = { error-totals }; or, if each row is a post, say what tells it from others with --map text=COLUMN
error-totals-posts = column '{ $column }' counts posts
error-totals-daily = each account has one row a day
error-comments = { $file } holds comments of people, not posts (column '{ $column }'); export the posts and import that
error-formulas = { $file } holds formulas without their values in { $columns }; open it in a spreadsheet, save it again and import that
error-damaged-book = { $file } is { $what } that is damaged or cannot be read; open it in a spreadsheet, save it as .xlsx and import that
error-damaged-zip = { $file } is a damaged zip or Excel file; export it again
error-any-platform = column '{ $column }' of { $file } says '{ $word }', which can be any of { $meant }
    .terminal = { error-any-platform }; say which with --platform, such as --platform { $first }
error-own-among-others = column '{ $column }' of { $file } names '{ $own }' in some rows and others in the rest
    .terminal = { error-own-among-others }; say --map account={ $column }, or, if all are theirs, --brand { $own }
error-no-own = no brand named '{ $own }' in the file for --own; there are: { $names }
error-own-export = { $dir } is an export of a whole landscape; restore it with `outpace import { $dir }`, alone and into an empty folder (`--data`)
error-not-collected = asked for '{ $link }': accounts on { $platform } are not collected; import a file that was exported there or from another tool with `outpace import FILE`
error-unknown-link = no platform recognises the link '{ $link }'; accepted are { $forms }
error-server-error = asked { $host }, which answers with error { $status }; try again later
error-key-refused = asked { $platform } for { $who }, which does not accept the key in { $keys }; get a new one at { $where }, set it and run again
error-suspended = asked { $platform } for { $who }, which is suspended or deleted; its earlier data stays
error-no-account = { $platform ->
    [Mastodon] asked { $platform } for { $who }, which the server does not know; check the spelling
   *[other] asked { $platform } for { $who }, which does not exist there; check the spelling
}
error-question-title = a saved question needs a title of at most { $most } letters; say what it asks
error-question-length = a question that is saved has 1 to { $most } letters of SQL; this one has { $letters }
error-question-taken = a question with this title is saved already; choose another title, or take that one away first
error-question-many = { $most } questions are saved, which is all there is room for; take some away

## What a source says.

error-not-shown = asked { $platform } for { $who }, which does not show that{ $said }
error-no-answer = asked { $platform } for { $who }, { $what }; try again later{ $hint }
error-pause = asked { $platform } for { $who }, which allows no more requests before { $until } utc; run again after that
error-pause-host = asked { $host }, which allows no more requests before { $until } utc; run again after that
error-pause-blind = asked { $host }, which allows no more requests now and does not say until when; run again in some minutes
error-unpaid = asked { $platform } for { $who }, which wants to be paid first; buy credits there, or wait
error-missing-key = { $platform } is not asked without { $keys }; set it, then run `outpace collect`

## What a run says: how it ended, and what it does (pipelines/reasons.py).

error-part = { $brand } on { $platform }: { $why }
error-of-brand = { $brand }: { $why }
error-held = { $brand }: { $link } already belongs to brand ‘{ $other }’ as { $known }; remove one of them in outpace.toml
# A whole run or part of it that cannot be loaded. $named is the name of its file, or empty.
error-set-aside = { $kind }{ $named } was set aside and the rest goes on: { $why }; `outpace undo { $run } --back` tries it again
error-aside = { $part ->
    [0] all of it
   *[other] { $part }
} is set aside: { $why }
error-not-measured = what it brought cannot be measured and is set aside ({ $why }); `outpace undo { $run } --back` tries it again
error-closed = { $platform } allows no more requests before { $until } utc; until then nothing is asked there
error-over-budget = today’s budget of { $platform } ({ $budget }) leaves out { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} and { $posts ->
    [one] one post
   *[other] { $posts } posts
}; they follow on another day, or raise it under [budget] in outpace.toml
error-waiting = { $why }; until then left out: { $links }
# What a run does now; $name is of what.
error-step = { $what ->
    [backing-up] backing up
    [checking] checking
    [comparing-hashes] comparing hashes
    [comparing-tables] comparing tables
    [making-room] the simulated demo made room for real data
    [exporting] exporting
    [judging] judging
    [leaving-out-what-came-later] leaving out what came later
    [loading] loading { $name }
    [looking-up] looking up { $name }
    [importing] importing { $name }
    [appending] appending { $name }
    [taking-in] taking in { $name }
    [measuring] measuring
    [measuring-buckets] measuring bucket by bucket
    [making-the-warehouse-again] measuring failed; making the warehouse again
    [picking-up] picking up { $name }
    [publishing] publishing
    [restoring] restoring
    [simulating] simulating six brands over 60 weeks
   *[waiting-for-another-run] waiting for another run to finish
}
