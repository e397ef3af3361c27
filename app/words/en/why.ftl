### Why: what a change of share is made of, what came before it, what would overturn it.

# In place of the page. $state: own (nobody chosen under "We are"), alone (no rival), nothing.
why-no-pair = { $state ->
    [own] Which of these brands are you? Choose one under “We are”.
    [alone] Only { $own } is tracked here. Add a rival under Data.
   *[nothing] No posts are known { on } in this period. Choose other dates.
}
# The measure in view is not engagement, of which alone parts are told.
why-measure = This page measures engagement: a share of { measure } has no parts.
# The switch between two ways to compare; its labels also stand in the address.
why-compared-title = Compared periods
why-compared = { $way ->
    [view] Period in view
   *[usual] Around the change
}
# The headline where nothing is said of the pair.
why-nothing-told = { $ours ->
    [yes] Nothing stands out about us { on }.
   *[no] Nothing stands out about { $brand } { on }.
}
# The title of the waterfall. $state: cause (the evidence carries one part), largest, small.
why-parts-title = { $state ->
    [cause] { part }: { $value } of { $points } points
    [small] { $ours ->
        [yes] Our share hardly moved: { $before }, then { $now }
       *[no] The share of { $brand } hardly moved: { $before }, then { $now }
    }
   *[largest] { $points } points; the largest part is { part-lower } ({ $value })
}
why-parts-definition = Share of engagement { on }: { $before-days } against { $now-days }.
why-parts-basis = { $posts-before } and { $posts-now } posts, { $brands } brands. Whiskers: 90% range.{ $axis ->
    [cut] { " " }The axis starts at { $start }.
   *[whole] { "" }
}{ $followers ->
    [unknown] { " " }Followers are not in the data: they count as strength.
   *[known] { "" }
}
why-parts-unknown = { $ours ->
    [yes] What moved our share is not known
   *[no] What moved the share of { $brand } is not known
}
why-parts-nothing = The parts of a change need engagement in both periods. Choose other periods or another pair.
# The first and the last row of the waterfall, and the bars of kinds.
why-end = { $end ->
    [now] now
   *[before] before
}
why-range = { $low } to { $high }
why-part-hover = { $state ->
    [ranged] { $part } { $value } points<br>90% range { $range }
   *[bare] { $part } { $value } points
}

why-meaning-title = { $ours ->
    [yes] What we did
   *[no] What { $brand } did
}
why-meaning-definition = The numbers behind the parts, and what to watch.
# Behind posting pace, theirs or ours.
why-meant-pace = { $noun ->
    [video] { $now } videos a week, before { $before }.
   *[post] { $now } posts a week, before { $before }.
}
# Behind strength: what a typical post of the main kind earned.
why-meant-post = A typical { kind } earns { $now }, before { $before }.
why-meant-mix = { kind }: { $now } of the posts, before { $before }.
why-kinds-unknown = Kinds of posts are not in the data.
# A list of the posts that a luck hangs on.
why-carriers = { $count ->
    [one] It hangs on this post
   *[other] It hangs on these posts
}
why-carrier = { $known ->
    [yes] { $day }: “{ $post }”, engagement { $value }
   *[no] The post of { $day }, engagement { $value }
}
# Labels of the lines; $label is luck, error, catch-up or nothing.
why-label = { $label ->
    [luck] Luck
    [catch-up] Catch up
    [ads] Bought?
    [attention] Outside social
   *[test] Test
}
# More posts until both are level. $way: not-alone when pace is not known to do it.
why-catch-up = { $way ->
    [pace] { $needed } more { kind } posts a week ({ $range }) would bring us level with { $brand } { on }, if they stay as strong as ours today and { $brand } goes on as now.
   *[not-alone] Not by posting pace alone: it would take about { $needed } more { kind } posts a week{ $range ->
        [unknown] { "" }
       *[known] { " " }({ $range })
    }.{ $highest ->
        [unknown] { "" }
       *[known] { " " }We never kept up more than { $highest } posts a week.
    }
}
# How often the article about a brand was read beside a year earlier; it explains nothing by itself.
why-attention = { $ours ->
    [yes] Our
   *[no] { $brand }’s
} Wikipedia article was read { $times } times as often as in the year before, in the same { $weeks } weeks: context, not a cause.
# Ads in a library in the period of the finding; evidence, never a cause. None seen is never "unpaid".
why-ads = { $state ->
    [unknown] { $library } was not asked about all of this period, so it cannot tell
    [none] none seen in { $library } in this period. It does not hold every ad, so that does not show that nothing was bought
   *[some] { $library } holds { $ads ->
        [one] { $ads } ad
       *[other] { $ads } ads
    } of { $ours ->
        [yes] us
       *[no] { $brand }
    } that ran in this period, { $began ->
        [0] none of which began in it
        [one] { $began } of which began in it
       *[other] { $began } of which began in it
    }; the first ran from { $first }, the last seen on { $last }. Which posts they lifted it does not say
}.

why-overturn-title = What would overturn this
# What would have to be seen for a finding to fall, on Why and in the snapshot.
why-overturn = { $kind ->
    [pulling-ahead] { why-half-gone }
    [closing-in] { why-half-gone }
    [we-are-gaining] { $half ->
        [unknown] Our share { on } back at its earlier level in the eight weeks to { $by }.
       *[known] Our share { on } under { $half } in the eight weeks to { $by }: half of the gain is gone.
    }
    [we-are-losing] { $half ->
        [unknown] Our share { on } back at its earlier level in the eight weeks to { $by }.
       *[known] Our share { on } above { $half } in the eight weeks to { $by }: half of the loss is won back.
    }
    [luck] { $ours ->
        [yes] We are
       *[no] { $subject } is
    } still above the usual { on } in the four weeks to { $by }, without another such post: it was no luck.
    [season] One brand’s share { on } outside its range in the eight weeks to { $by }: it is more than a season.
    [worth-an-eye] Still that high { on } in the four weeks to { $by }: then it is a finding; else it was chance.
    [standing] { $rival }’s share { on } with a 90% range that stays above its earlier one in the eight weeks to { $by }: it pulls ahead.
   *[other] A rival’s share with a 90% range that stays above its earlier one in the eight weeks to { $by }: it pulls ahead.
}{ $wrong ->
    [unknown] { "" }
   *[known] { " " }Wrong: { $wrong } of 100 such findings.
}{ $past ->
    [yes] { " " }That day is past: newer data would show it.
   *[no] { "" }
}
why-half-gone = { $half ->
    [unknown] { $subject }’s share { on } back at its earlier level in the eight weeks to { $by }.
   *[known] { $subject }’s share { on } under { $half } in the eight weeks to { $by }: half of the gain is gone.
}
why-overturn-nothing = Nothing is claimed here, so nothing can fall.
why-without-best = Without the three best posts of each period: { $left } instead of { $whole } points.

# Below: dated changes of what a brand does.
why-courses-title = { $count ->
    [0] { $ours ->
        [yes] We did not change course in these weeks
       *[no] { $brand } did not change course in these weeks
    }
    [one] { $ours ->
        [yes] We changed course once{ why-courses-near-one }
       *[no] { $brand } changed course once{ why-courses-near-one }
    }
   *[other] { $ours ->
        [yes] We changed course { $count } times{ why-courses-near }
       *[no] { $brand } changed course { $count } times{ why-courses-near }
    }
}
# Whether the one change, or how many of several, lie near the break.
why-courses-near-one = { $flag ->
    [yes] { $near ->
        [0] , not near { week }
       *[other] , near { week }
    }
   *[no] { "" }
}
why-courses-near = { $flag ->
    [yes] , { $near ->
        [0] not near { week }
       *[other] { $near } near { week }
    }
   *[no] { "" }
}
why-courses-definition = Filled: something followed. Ring: nothing found. Diamond: too early to tell.
# The name of the week in which a share broke, above the chart.
why-break = break, week { $week }
why-lane = { $what ->
    [cadence] Pace
    [mix] Kinds
    [hour] Hours
    [hashtags] Hashtags
   *[profile] Profile
}
# A change in a few words, beside its mark.
why-lane-change = { $what ->
    [cadence] { $before } → { $after } a week
    [mix] { $before } → { $after } { kind }
    [profile] new profile text
   *[other] { $before ->
        [unknown] { $after }
       *[known] { $after ->
            [unknown] no more { $before }
           *[known] { $before } → { $after }
        }
    }
}
why-course = { $what ->
    [cadence] { $ours ->
        [yes] We post
       *[no] { $brand } posts
    } { $after } times a week since week { $week } of { $year }, before { $before }.
    [mix] Since week { $week } of { $year }, { $after } of { $ours ->
        [yes] our posts
       *[no] the posts of { $brand }
    } are { kind }, before { $before }.
    [hour] { $ours ->
        [yes] We post
       *[no] { $brand } posts
    } around { $after } since week { $week } of { $year }, before around { $before }.
    [hashtags] { $ours ->
        [yes] We changed our hashtags
       *[no] { $brand } changed its hashtags
    } in week { $week } of { $year }{ $after ->
        [unknown] { "" }
       *[known] : { $after }
    }{ $before ->
        [unknown] { "" }
       *[known] , before { $before }
    }.
   *[profile] { $ours ->
        [yes] We changed our profile text
       *[no] { $brand } changed its profile text
    } in week { $week } of { $year }.
}{ $sure ->
    [between] { " " }It began between { $low } and { $high }.
   *[week] { "" }
}
# What followed a change, which is not what it caused.
why-course-effect = { $effect ->
    [share] { $ours ->
        [yes] Our share
       *[no] Its share
    } broke { $lag ->
        [0] in the same week
        [one] one week later
       *[other] { $lag } weeks later
    }.
    [found] A typical post then earned { $times } as much{ $lag ->
        [unknown] { "" }
        [0] { "" }
        [one] , one week later
       *[other] , { $lag } weeks later
    }.
    [too-early] Too early to see an effect.
   *[none-found] No effect on a typical post was found.
}

# The part that is folded away.
why-habits = Habits: kinds of posts, hashtags, hours
why-kinds-title = { $state ->
    [grown] { $now } of the { $ours ->
        [yes] posts of ours
       *[no] posts of { $brand }
    } are { kind }, before { $before }
   *[same] No kind of { $ours ->
        [yes] our posts
       *[no] post of { $brand }
    } grew by five points
}
why-kinds-definition = Part of the posts by kind. Before: { $before-days }. Now: { $now-days }.
why-kinds-head = A typical post earns
why-kinds-cell = { $now }, before { $before }
why-tags-title = { $state ->
    [missing] Hashtags are not known: texts are not in the data
    [none] { $ours ->
        [yes] No hashtag of ours is in five posts
       *[no] No hashtag of { $brand } is in five posts
    }
    [clear] Posts with { $tag } earn { $times } the rest
   *[unclear] No hashtag is surely better than posts without it
}
why-tags-nothing = { $state ->
    [missing] The data hold no texts. Import a file with texts, or collect the accounts.
   *[none] Five posts with a hashtag are needed. Choose a longer period.
}
why-tags-definition = Posts with the hashtag over those without. Whiskers: 90% range.
why-hours-title = { $state ->
    [stronger] Better { why-hours-when }: { $times } what { $ours ->
        [yes] we earn
       *[no] { $brand } earns
    } at other hours
    [weaker] Weaker { why-hours-when }: { $times } what { $ours ->
        [yes] we earn
       *[no] { $brand } earns
    } at other hours
   *[open] No hour is surely better. Most posts: { why-hours-when } ({ $part })
}
why-hours-when = { $days ->
    [weekend] on weekends, { $first } to { $last } h
   *[weekday] on weekdays, { $first } to { $last } h
}
why-hours-definition = Against the brand’s other hours ({ $zone }). Filled: sure.{ $few ->
    [0] { "" }
    [one] { " " }Left out: one group of under five posts.
   *[other] { " " }Left out: { $few } groups of under five posts.
}
why-hours-nothing = Too few posts to compare hours
why-hour = { $hour } h
why-days = { $days ->
    [weekend] Weekend
   *[weekday] Monday to Friday
}
why-a-week = a week
why-ratio-hover = { $who }: { $times }{ $range ->
    [unknown] { "" }
   *[known] { " " }({ $range })
}<br>{ posts }, { $verdict ->
    [stronger] surely stronger
    [weaker] surely weaker
   *[cannot-tell] cannot tell
}
