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
# Before a key is used of a platform whose terms forbid things.
sources-caution = { $platform } is asked with your key, and its terms apply: { $terms } { $link }
# How long what was asked with a key may stay. $state: stays, leaves, or late where nobody ran.
sources-kept = { $platform }: { $state ->
    [stays] what your key brought stays, since youtube_retention says that an application for it was accepted
   *[other] what your key brings stays for { $days } days unless it is asked for again
}{ $oldest ->
    [unknown] { "" }
   *[known] { $state ->
        [stays] ; the oldest numbers are of { $oldest }
        [late] ; the oldest numbers are of { $oldest } and had to leave by { $leave }: run `outpace collect`
       *[other] ; the oldest numbers are of { $oldest } and leave by { $leave }
    }
}{ $bare ->
    [0] { "" }
    [one] ; of { $bare } video only the date is left
   *[other] ; of { $bare } videos only the dates are left
}
# A platform whose numbers stand in sums with others.
sources-mixed = { $platform } counts are part of the sums here. Its terms want them apart from other platforms unless Google accepted your application{ $place ->
    [page] : the filter shows { $platform } alone, or all without it
   *[document] { "" }
}.
sources-checked = { $platform }: { $problem ->
    [unknown] answers, shows { $name }
   *[known] { $problem }
}
### The plan of a run: what it asks of each platform, what that costs, what is left out.
# An amount of what a platform counts.
sources-amount = { $unit ->
    [dollars] { $amount } US dollars
    [units] { $amount ->
        [one] { $amount } unit
       *[other] { $amount } units
    }
   *[requests] { $amount ->
        [one] { $amount } request
       *[other] { $amount } requests
    }
}
sources-plan-articles = Wikipedia: { $articles ->
    [one] { $articles } article due, one request.
   *[other] { $articles } articles due, one request each.
}
sources-plan = { $platform }: { $accounts ->
    [0] nothing to ask
    [one] { $accounts } account
   *[other] { $accounts } accounts
}{ $posts ->
    [0] { "" }
    [one] , { $posts } post due
   *[other] , { $posts } posts due
}; about { $cost }, { $spent } of { $budget } spent today
sources-plan-history = reads the history of { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, newest first: about { $cost } in all, spread over as many days as the budget asks
sources-plan-over = left out today, since the budget is used up: { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}; change [budget] in outpace.toml to ask for more
sources-plan-closed = left alone: { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}; the platform allows nothing before { $moment }
