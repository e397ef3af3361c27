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
error-older = { $fallen } of the { $posts } known posts in { $file } have lower counts than are known already, so it looks like an older export; say when it was made with --observed-at
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
