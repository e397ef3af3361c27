### What commands answer in the terminal.

cli-no-findings = There is nothing to tell yet.
# A further finding, below the one that leads.
cli-finding = - { $finding }
# $status is ok, partial, failed ...; the words stand in the run table too.
cli-run = { $status }: { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
} seen, { $new } of them new; { $observations ->
    [one] { $observations } observation
   *[other] { $observations } observations
} added{ cli-rejected }
cli-watch = watching: what is due is asked for, until Ctrl-C ends it
# $line is what a run came to.
cli-watch-run = { $moment }: { $line }
# A run that had nothing to do; $moment is when the next account is due.
cli-nothing-due = nothing is due { $moment ->
    [unknown] now
   *[known] before { $moment }
}
# Ends a line about a run; $rejected counts records that were set aside.
cli-rejected = { $rejected ->
    [0] { "" }
    [one] ; { $rejected } record rejected (see quarantine)
   *[other] ; { $rejected } records rejected (see quarantine)
}
cli-added = { $what ->
    [observations] { $count ->
        [one] { $count } observation
       *[other] { $count } observations
    }
    [posts] { $count ->
        [one] { $count } new post
       *[other] { $count } new posts
    }
   *[followers] { $count ->
        [one] { $count } follower count
       *[other] { $count } follower counts
    }
}
cli-imported = { $file }: { $added ->
    [unknown] nothing new
   *[known] { $added }
}{ cli-rejected }
cli-import-undo = `outpace undo { $id }` takes it back
cli-build = build { $build }, made { $age }; days in { $zone }
cli-account = { $brand } ({ $role ->
    [own] own
   *[rival] rival
}) on { $platform }: { $seen ->
    [unknown] never seen
   *[known] last seen { $seen }
}
cli-no-brands = no brands are compared yet
# A step of a run in a line: $done of $of.
cli-step = { $what } ({ $done } of { $of })
cli-last-run = { $kind } { $moment }: { $status }{ $note ->
    [unknown] { "" }
   *[known] : { $note }
}
cli-aside = set aside: { $run }{ $part ->
    [unknown] { "" }
   *[known] , part { $part }
}: { $reason }; `outpace undo { $id } --back` takes it in again
cli-landed = { $run }{ $state ->
    [aside] : set aside
    [part] : a part is set aside
   *[whole] { "" }
}
cli-no-runs = no run yet; `outpace import FILE` or `outpace collect` makes one
cli-run-name = { $kind }{ $file ->
    [unknown] { "" }
   *[known] { " " }{ $file }
} of { $day }
# --lang names a language that there is not.
cli-no-language = there is no language { $wanted }; there are: { $languages }
cli-simulated = simulated data: invented brands, invented numbers
cli-open-secrets = others on this machine may read { $file }; run `chmod 600` on it
cli-stopped = stopped; what was done is kept
# The demo
cli-demo-elsewhere = { $folder } holds real data, so the demo goes to { $demo }
cli-demo = Simulated data: six invented brands on four platforms over 60 weeks.
cli-demo-snapshot = Snapshot for people who never log in: { $file }
cli-demo-again = Stop with Ctrl-C; `outpace --data { $folder } dashboard` opens it again.
cli-dashboard = Open the dashboard: { $address }
cli-dashboard-key = Whoever opens this address may change things and ask in SQL: it is for you alone. { $public } without the key is for reading.
cli-dashboard-sign-in = The sign-in says who may change things; whoever comes by this address may also ask in SQL: it is for you alone.
# Brands
cli-brand-name = a brand needs a name; write it in quotes before the links
cli-no-links = { $brand } needs a link to a profile; or give the address of its site, such as https://www.example.com, to find them there
cli-none-found = no profile is linked from { $address }; give the links of the profiles
cli-found-by-files = { $platform }: { $link } (not collected; import its export files)
cli-found = leave out what is not theirs, then run: { $command }
cli-demo-left = the simulated demo made room for real data
cli-unchecked = { $link } was added unchecked: { $note }
cli-added-account = { $brand } on { $platform }: { $name } ({ $id })
cli-removed = { $brand } is no longer compared; its data is kept
cli-brands-none = no brands yet; run `outpace add "Brand" LINK` or `outpace import FILE`
cli-brands-head = { $column ->
    [brand] brand
    [role] role
    [accounts] accounts
   *[state] state
}
cli-role = { $role ->
    [own] own
   *[rival] rival
}
cli-brand-state = { $until ->
    [unknown] compared
   *[known] not compared since { $until }
}
# Runs
cli-nothing-to-collect = no account here can be collected; run `outpace add "Brand" LINK` with a link to { $places }, or `outpace import FILE` for the other platforms
cli-rebuilt = rebuilt and published as { $build }
cli-measured = everything measured again; published build { $build }
cli-judged = judged and published as { $build }
cli-undone = { $back ->
    [yes] run { $id } is in again
   *[no] run { $id } is left out
}; published as { $build }
cli-cannot-take-in = run { $id } cannot be taken in: { $reason }
cli-first-rejected = { $file }: the first rejected lines are
cli-map = --map { $text }: write FIELD=COLUMN, for example likes=reactions
cli-observed-at = --observed-at { $text } is not a time; write it as 2026-11-24 or 2026-11-24T06:10
# Answers
cli-shell = Build { $build }. A question is one line of SQL, Tab completes names, \h lists the measures, \h NAME tells one; \q or Ctrl-D leaves.
cli-shell-newer = There is a newer build, { $build }: it is asked from now on.
cli-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
cli-elided = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}; { $shown } of { $columns } columns fit: name the others, widen the terminal, or add --csv
cli-csv-or-json = --csv and --json exclude each other; choose one
cli-known = --known { $text } is not a date; write it as 2026-08-03
cli-wrote = wrote { $file } ({ $size } kB)
# Care
cli-export = { $dir }: { $tables } tables with { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $size } MB
cli-export-restored = { $folder }: { $tables } tables with { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} are as they were exported; published
cli-export-whole = { $dir }: { $files } files, each as it was exported; without --dry-run they are restored into an empty folder
cli-export-as-it-was = { $dir } is the export of a whole landscape, which is restored as it was; leave the other options out
cli-appended = { $runs ->
    [0] the store has everything already
    [one] { $runs } run appended to the store
   *[other] { $runs } runs appended to the store
}
cli-taken = { $runs ->
    [0] nothing new in the store
    [one] { $runs } run taken in from the store and published
   *[other] { $runs } runs taken in from the store and published
}
cli-store-waits = parts of { $runs } are still to come; they are taken in by the next import
cli-store-as-it-is = a store is taken in as it is; leave the other options out
cli-backup = { $file }: { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $size } MB unpacked
cli-restored = { $folder }: { $files ->
    [one] { $files } file
   *[other] { $files } files
} restored, every hash as it was; published
# outpace help
cli-help-topic = { $topic ->
    [causes] Why a share changed
    [findings] What can be said
    [habits] Who does what
    [landscape] The landscape
    [journal] What happened, what was learnt
    [posts] Posts
    [rates] Engagement rates
    [share] Shares
    [verdicts] Lead or luck
   *[other] { $topic }
}
cli-help-more = `outpace help NAME` tells the parameters and columns of one; `outpace sql "CALL"` asks it.
cli-help-unknown = no measure named { $name }; there are: { $names }
cli-help-part = { $part ->
    [grain] One row per
    [params] Parameters
    [columns] Columns
    [source] Source
   *[call] Ask it
}
# Errors of the system
cli-disk-full = { $file ->
    [unknown] the disk is full
   *[known] the disk that holds { $file } is full
}; nothing that was landed is lost: make room, then run this again
cli-not-usable = { $file ->
    [unknown] the system cannot be used
   *[known] { $file } cannot be used
} ({ $why }); see that this folder can be written by you, or choose another one with --data
cli-system = { $file ->
    [unknown] the system
   *[known] { $file }
}: { $why }
cli-database = the database failed ({ $why }); `outpace doctor` says what is wrong and what to do
