### What `outpace sources` answers: where numbers can come from.

sources-head = { $name }: { $state ->
    [missing] not ready, set { $variables }
   *[ready] ready
}
sources-gives = { $counts ->
    [unknown] gives that something was posted and when, no counts
   *[known] gives { $counts }
}; first run: { $history }
sources-count = { $metric ->
    [views] views
    [likes] likes
    [comments] comments
    [shares] shares
    [quotes] quotes
    [saves] saves
   *[followers] followers
}
# $said is how the record of the platform says it.
sources-history = { $platform ->
   *[other] { $said }
}
sources-needs = { $how ->
    [optional] gives more with { $variable }
   *[needed] needs { $variable }
}, from { $where }
sources-needs-nothing = needs nothing but a link
sources-costs-nothing = costs nothing now: no account of it is compared
sources-costs = costs about { $asked } { $unit ->
    [units] { $asked ->
        [one] unit
       *[other] units
    }
   *[requests] { $asked ->
        [one] request
       *[other] requests
    }
} a run for { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}{ $free ->
    [unknown] { "" }
   *[known] , of { $free } a day
}{ $dollars ->
    [unknown] { "" }
   *[known] , about { $dollars } US dollars; the first run of an account reads its history and costs more
}
# $said is how the record of the platform says it.
sources-terms = { $platform ->
   *[other] { $said }
}
sources-allows = terms: { $terms } { $link }
sources-checked = { $platform }: { $problem ->
    [unknown] answers, shows { $name }
   *[known] { $problem }
}
