### How complete and how fresh the numbers are: dots, weeks, the line of the newest look.

coverage-state = { $state ->
    [complete] complete
    [partial] partial
    [gathering] gathering
    [missing] not collected
    [unknown] not known
   *[none] no account
}
# The dots in one sentence, on a phone.
coverage-told = { $complete } of { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} complete{ $others ->
    [some] { " " }({ $rest })
   *[none] { "" }
}
# One line of weeks, for those who listen.
coverage-weeks = { $complete } of { $count } weeks complete
coverage-week = { $day }: { $part }
# How long ago the newest number was seen.
coverage-seen = Seen { $ago }
coverage-moment = { $moment }, { $zone }
# As known on an earlier day.
coverage-seen-then = Last look by { $day }
coverage-never = No account has been looked at yet.
# The banner of old numbers; $way is how the landscape gets new ones: files or collecting.
coverage-stale = { $way ->
    [files] Import a newer file under Data to go on.
   *[collecting] Collect under Data to go on.
}
coverage-stale-chip = Stale
# One of the states in brackets: "1 partial".
coverage-some = { $count } { coverage-state }
# Some accounts were not seen for long, others were.
coverage-silent = { $rest ->
    [0] Not seen as lately as the others: { $names }.
   *[other] Not seen as lately as the others: { $names }, and { $rest } more.
}
