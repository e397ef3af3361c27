### The snapshot for people who never log in: four pages, and what is said where none is written.

snapshot-no-format = { $file }: a snapshot is written as { $formats }; name the file so
snapshot-no-brand = no brand is named { $brand }; { $names ->
    [unknown] none is tracked yet
   *[known] there are: { $names }
}
snapshot-views = views are never added across platforms; name one platform
snapshot-no-language = there is no language { $language }; choose from { $names }

# The head of each page.
snapshot-against = { $whose ->
    [ours] { $own } against { $rivals ->
        [one] one rival
       *[other] { $rivals } rivals
    }
   *[nobody] { $rivals } brands, none of them ours
}
snapshot-simulated = Simulated data
snapshot-known = as known on { $moment } { $zone }
snapshot-known-on = as known on { $day }; later data is left out
snapshot-moment = { $moment } { $zone }
# The foot of each page.
snapshot-foot = { $coverage }. Method and limits on page 4.
snapshot-foot-seal = outpace { $version } · seal { $seal } · page { $page } of 4

# Page 1. The headline where no brand is ours.
snapshot-choose-own = Which of these brands are you? Write the snapshot for one of them.
snapshot-scope = { $measure ->
    [posts] Posts
    [views] Views
   *[engagement] Engagement
}, { $days }
snapshot-heading = { $of ->
    [others] Also seen
    [past] What stood out in these weeks
    [score] Scorecard
    [changed] What changed, and when
    [changes] Changes of course
    [lessons] What we learnt
    [method] What would overturn this, method, coverage
    [overturn] What would overturn this
    [measures] What each number answers
    [coverage] What was collected
    [seal] Seal
   *[limits] Limits
}
snapshot-decisions = { $count ->
    [0] No decision to take now
    [one] One decision to take
   *[other] Two decisions to take
}
snapshot-decision-label = Decision { $at }, by { $by }
snapshot-quiet = Nothing asks for a decision. Keep the plan, and look again after { $by }.
# In place of decisions where the last of these weeks is long past.
snapshot-past = These numbers end on { $end }. There is nothing to decide by now: import newer data first.
# The question that a finding asks. $answer: whose move it is, ours or theirs, and what carried it.
snapshot-decision = { $answer ->
    [luck] Leave the plan { on } as it is?
    [season] Judge ourselves by share, not by volume, { on }?
    [keep] Keep on doing what we do { on }?
    [return] Return to { $pace-from } { snapshot-noun } a week { on }?
    [match] Match { $subject }’s { $pace-to } { snapshot-kinds } a week { on }?
    [ours-cadence] Post more often { on } again?
    [ours-mix] Go back to our earlier kinds of posts { on }?
    [ours-strength] Find out why our { snapshot-noun } { on } earn less?
    [ours-audience] Win back followers { on }?
    [ours-none] Find out what changed for us { on }?
    [theirs-cadence] Post more often { on }?
    [theirs-mix] Try other kinds of posts { on }?
    [theirs-strength] Work on what our { snapshot-noun } { on } earn?
    [theirs-audience] Invest in followers { on }?
   *[theirs-none] Answer { $subject } { on }, or wait?
}
# What speaks for it. $pace: whether the one it is about publishes less, more or as often as before.
snapshot-decision-why = { $answer ->
    [luck] { $ours ->
        [yes] Our rise rests on
       *[no] { $subject }’s rise rests on
    } { $carriers ->
        [one] one { snapshot-noun-one }
       *[other] { $carriers } { snapshot-noun }
    }. { $without ->
        [unknown] { "" }
       *[known] Without, the last four weeks are { $without } the usual.
    }
    [season] The whole field moved since { week }; shares did not.
    [keep] { $pace ->
        [unknown] { "" }
       *[known] We went from { $pace-from } to { $pace-to } { snapshot-noun } a week.
    } Our share rose by { snapshot-size } since { week }.
    [return] We went from { $pace-from } to { $pace-to } { snapshot-noun } a week since { week }. Our share fell by { snapshot-size }.
    [match] It went from { $pace-from } to { $pace-to } a week since { week }{ $we ->
        [unknown] { "" }
       *[known] ; we publish { $we }
    }.
    [ours-strength] { snapshot-our-pace } Our share fell by { snapshot-size } since { week }.
    [ours-cadence] { snapshot-our-pace } Our share fell by { snapshot-size } since { week }.
    [ours-mix] We post other kinds than before. Our share fell by { snapshot-size } since { week }.
    [ours-audience] Our followers carried it. Our share fell by { snapshot-size } since { week }.
    [ours-none] { snapshot-our-pace } Our share fell by { snapshot-size } since { week }.
    [theirs-cadence] { $subject } posts more often since { week }; that carried its gain.
    [theirs-mix] { $subject } posts other kinds since { week }; that carried its gain.
    [theirs-strength] { $subject }’s { snapshot-noun } earn more since { week }; that carried its gain.
    [theirs-audience] { $subject }’s followers grew; that carried its gain.
   *[theirs-none] No single cause carries the gain of { $subject }. Page 3 shows the parts.
}
snapshot-our-pace = { $pace ->
    [unknown] { "" }
   *[known] We publish { $pace-to } { snapshot-noun } a week, { $pace-from } before.
}
snapshot-size = { $size ->
    [one] { $size } point
   *[other] { $size } points
}
snapshot-noun = { $noun ->
    [video] videos
   *[post] posts
}
snapshot-noun-one = { $noun ->
    [video] video
   *[post] post
}
# Posts of a kind; a kind that has no word of its own stands as the platform calls it.
snapshot-kinds = { $kind-of ->
    [video] videos
    [reel] reels
    [photo] photos
    [image] images
    [carousel] carousels
    [link] links
    [article] articles
    [status] text posts
    [text] text posts
    [story] stories
    [live] live posts
    [poll] polls
    [podcast] podcasts
    [all] { snapshot-noun }
   *[other] posts of kind { $kind-of }
}
# Beside the last share of a line; usual: single posts put the share outside the range.
snapshot-reach = { $usual ->
    [yes] (usual { $range })
   *[no] ({ $range })
}
snapshot-catch-up = { $ways ->
    [one] { $low }
   *[some] { $low } to { $high }
} more { snapshot-kinds } a week would bring us level at today’s strength.

# Page 2.
snapshot-score-note = Share: eight weeks, with its 90% range. Momentum: those against up to 52 before. Typical post (median) and posts a week: the whole period. Small: what each number rests on.
snapshot-score = { $column ->
    [brand] Brand
    [share] Share { on }, 8 weeks
    [change] { $since ->
        [week] Since { week }
       *[none] Against 8 weeks ago
    }
    [momentum] Momentum
    [typical] Typical post
    [pace] Posts a week
   *[followers] Followers
}
# $usual: whether single posts put the share outside the range.
snapshot-n = { $range ->
    [unknown] { "" }
   *[known] { $usual ->
        [yes] usual { $range },
       *[no] { $range },
    }
} n { $posts }
# Below the table, for each share that single posts put outside its usual range.
snapshot-outside = { $brand }: { $outside }
snapshot-n-both = n { $now }, { $before } before
snapshot-n-weeks = n { $posts }{ $weeks ->
    [unknown] { "" }
    [one] , { $weeks } week
   *[other] , { $weeks } weeks
}
snapshot-from = from { $before }
# Why no change of a share is told: it was a share among other brands.
snapshot-others-then = { $brands ->
    [unknown] { "" }
    [one] then of one brand
   *[other] then among { $brands } brands
}
snapshot-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
snapshot-too-few = { $before } → { $now } posts, too few for a percent
snapshot-per-1000 = { $rate } per 1,000 and post

# Page 3.
snapshot-causes-title = { $ours ->
    [yes] What our change { on } since { week } is made of
    [no] What the change of { $subject } { on } since { week } is made of
   *[none] What the change is made of
}
snapshot-no-claim = Nothing is claimed to have moved, so there is nothing to take apart.
snapshot-no-causes = What made it is not in the data.
snapshot-causes-note = Points of share, with 90% ranges. The parts add up to the change. { $before } posts before, { $now } now.
snapshot-share-end = { $end ->
    [before] Share before
   *[now] Share now
}
snapshot-range = { $low } to { $high }
# Stands in place of the points of a part whose base is not known.
snapshot-part-lacking = { $part ->
    [audience] Followers are not in the data
   *[mix] Kinds of posts are not in the data
}
snapshot-paces = { $column ->
    [who] Posts a week
    [kind] Kind
    [before] 26 weeks before
   *[now] Since { week }
}
snapshot-changes-none = No brand changed its course in this period.
snapshot-earlier = { $count ->
    [one] and one earlier one
   *[other] and { $count } earlier ones
}
snapshot-changes = { $column ->
    [when] Week of
    [who] Brand
    [what] What changed
   *[after] After it
}
snapshot-between = { $low } – { $high }
snapshot-went = { $what ->
    [cadence] posts a week: { $before } → { $after }
    [mix] { snapshot-kinds }: { $before } → { $after }%
    [hour] time of day: { $before } → { $after }
    [hashtags] hashtags: { $before ->
        [unknown] other ones
       *[known] { $before } → { $after }
    }
   *[profile] profile: { $before ->
        [unknown] another text
       *[known] { $before } → { $after }
    }
}
# What was seen afterwards; that it follows does not make it the effect.
snapshot-followed = { $state ->
    [share] share moved { $weeks ->
        [0] in the same week
        [one] one week later
       *[other] { $weeks } weeks later
    }
    [found] posts earn differently
    [none-found] no effect found
   *[too-early] too early to tell
}

snapshot-measure = { $name ->
    [findings] What can be said, most important first?
    [share-trend] Who has which share, with its range?
    [share-change] How did shares change?
    [momentum] Who grows more than the field?
    [typical-posts] What does a typical post earn?
    [cadence] How often is posted?
    [format-mix] Which kinds of posts?
    [top-posts] Which posts earned most?
    [follower-trend] How many followers?
   *[coverage] How much was collected?
}
snapshot-collected = Posts of { $days } ({ $zone }). State: now. Collected: of these days.
snapshot-account = { $column ->
    [brand] Brand
    [platform] Platform
    [state] State
    [collected] Collected
   *[posts] Posts
}
snapshot-accounts-more = { $count ->
    [one] and one more account
   *[other] and { $count } more accounts
}
snapshot-seal = { $of ->
    [build] Build
    [built] Built
    [version] Version
    [parameters] Parameters
    [seal] SHA-256 of the figures
   *[check] Check it
}
snapshot-check = outpace verify FILE computes every figure again and says what differs
snapshot-limit-simulated = These brands and numbers are invented.
snapshot-limit-brands = Shares are among the tracked brands only: { $names }.
snapshot-limit-counts = Public counts as last seen. Posts younger than seven days still grow.
snapshot-limit-unknown = Unknown is never zero: a gap on a chart is a gap in what was collected.
snapshot-limit-claims = A gain or loss is told when the typical weekly volume moved lastingly, against the field and against us. A jump that a few posts carry is luck.
snapshot-limit-sure = Certainty: how often findings as strong as this were right in simulations whose truth is known.
snapshot-limit-ranges = Ranges: where 90% of the underlying shares lie when the weeks are drawn again.
snapshot-no-budgets = How many false alarms a year are accepted is not written in this build.
snapshot-budgets = Over all rivals and platforms { $lead ->
    [one] one false finding
   *[other] { $lead } false findings
} and { $watch ->
    [one] one false early sign
   *[other] { $watch } false early signs
} a year are accepted.
# A lesson; $learnt is the event that taught it, in the words of a person.
snapshot-lesson = { $said }{ $learnt ->
    [unknown] { "" }
   *[known] {" "}(from “{ $learnt }”, { $day })
}
