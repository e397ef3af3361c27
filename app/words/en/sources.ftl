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
sources-needs-nothing = { $source ->
    [wikimedia] needs nothing but the address of the article, as article = "..." in the table of the brand
   *[platform] needs nothing but a link
}
sources-costs-nothing = { $source ->
    [wikimedia] costs nothing now: no brand names an article
    [meta_ads] costs nothing now: no brand names its ads there, as ads = ["https://www.facebook.com/ads/library/?view_all_page_id=..."]
    [tiktok_ads] costs nothing now: no brand names its ads there, as ads = ["https://library.tiktok.com/ads?adv_biz_ids=..."]
   *[platform] costs nothing now: no account of it is compared
}
sources-costs = costs about { $cost } a run, once a day, for { $source ->
    [wikimedia] { $accounts ->
        [one] { $accounts } article
       *[other] { $accounts } articles
    }
    [meta_ads] { $accounts ->
        [one] the ads of { $accounts } brand, more where there are many
       *[other] the ads of { $accounts } brands, more where there are many
    }
    [tiktok_ads] { $accounts ->
        [one] the ads of { $accounts } brand, more where there are many
       *[other] the ads of { $accounts } brands, more where there are many
    }
   *[platform] { $accounts ->
        [one] { $accounts } account
       *[other] { $accounts } accounts
    }
}{ $free ->
    [unknown] { "" }
   *[known] , of { $free } a day
}{ $histories ->
    [0] { "" }
    [one] ; reading the history of { $histories } account takes about { $history }, once
   *[other] ; reading the histories of { $histories } accounts takes about { $history }, once
}
# When a key ends. $state: ends, over, or unsaid where nobody said when.
sources-key-ends = { $state ->
    [unsaid] { $variable } ends { $days } days after it was made; no answer tells the day, so set { $variable }_EXPIRES=2027-01-31 and you are told 14 days before
    [over] { $variable } ended on { $day }: get a new one at { $where }, set it, and its day as { $variable }_EXPIRES
   *[ends] { $variable } ends on { $day }: get a new one at { $where } before
}
# What is asked beside the platforms.
sources-gives-beside = gives { $source ->
    [wikimedia] how often people read the article about a brand, a day, since July 2015: context, in no share
   *[ads] which ads of a brand were shown when, for the last year: context, in no share; what it lacks was not found to be unpaid
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
sources-plan-beside = { $name }: { $source ->
    [wikimedia] { $due ->
        [one] { $due } article due, one request.
       *[other] { $due } articles due, one request each.
    }
   *[ads] { $due ->
        [one] the ads of { $due } brand due, a request or a few.
       *[other] the ads of { $due } brands due, a request or a few each.
    }
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
