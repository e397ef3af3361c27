### The journal: what people write, and what the system proposes to write.

# The kinds of entries.
journal-kind = { $kind ->
    [initiative] Initiative
    [mistake] Mistake
    [guideline] Guideline
    [campaign] Campaign
    [issue] Issue
    [rival_course] Rival’s new course
    [platform_change] Platform change
    [response] Response
    [lesson] Lesson
    [comment] Comment
    [definition] Counted otherwise
    [dismissed] Dismissed
    [helped] Lesson helped
    [no_help] Lesson did not help
   *[event] Event
}
journal-who = { $brand ->
    [unknown] all
   *[other] { $brand }
}{ $platform ->
    [unknown] { "" }
   *[other] , { $platform }
}

### In the terminal.

journal-none = The journal is empty. Write the first entry: outpace note "The autumn campaign begins" --date 2026-09-07 --kind campaign
journal-head = { $column ->
    [day] day
    [kind] kind
    [who] who
    [said] what
   *[id] id
}
# Entries that are on disk and in no published build yet.
journal-waiting = { $count ->
    [one] One entry is kept and waits for the next run; `outpace judge` takes it in now.
   *[other] { $count } entries are kept and wait for the next run; `outpace judge` takes them in now.
}
journal-noted = { $act ->
    [corrected] kept as a new version of { $id }
    [withdrawn] { $id } counts no longer; what it said is kept
   *[written] kept as { $id }
}
journal-published = { $build ->
    [unknown] another run is writing and takes it along; if it does not show, the next run does
   *[other] published in build { $build }
}
# $added, $changed, $known: entries of a file; $left: lines that could not be read.
journal-imported = { $file }: { $added ->
    [one] one new entry
   *[other] { $added } new entries
}, { $changed } corrected, { $known } known already{ $left ->
    [0] { "" }
    [one] ; one line left out
   *[other] ; { $left } lines left out
}
journal-no-text = say what happened: outpace note "The autumn campaign begins" --date 2026-09-07
journal-bad-day = '{ $text }' is no day; write one such as 2026-08-03
