### Race: the first finding, the next ones, three tiles, the chart of shares.

# Stands as the headline while nobody is chosen under "We are".
race-choose-own = Which of these brands are you? Choose one under “We are”.
race-alone = Only { $own } is tracked here. Add a rival under Data.
race-nothing = No posts are known { on } in this period. Choose other dates.
# The heading of the list of further findings, for those who listen.
race-others = What else there is to tell
# The chip of where we stand, where the finding is about us alone.
race-level = { $level ->
    [ahead] Ahead of { $rival }
    [behind] Behind { $rival }
    [level] Level with { $rival }
   *[cannot-tell] Cannot tell: { $rival } or we
}
# The labels of the tiles, and where each leads.
race-tile = { $tile ->
    [luck] Luck
    [cause] Cause
   *[lead] Lead
}
race-tile-more = { $tile ->
    [luck] Which posts
    [cause] Why
   *[lead] Where
}

race-lead-definition = { $brands ->
    [unknown] { $platform }, eight weeks
   *[other] { $platform }, eight weeks, { $brands } brands
}
race-lead-unknown = How we stand against { $rival } { on } is not known.
race-lead-no-range = The shares are not known, so there is no range.
# Below the middle of the line: neither is ahead.
race-lead-parity = level
# $state extra: single posts put the measured gap outside its usual range (dot usual, ring measured).
race-lead-note = { $state ->
    [extra] Usual: { $gap-low } to { $gap-high } points (dot). Measured: { $measured } (ring). Single posts made the difference.
   *[usual] 90% range: { $gap-low } to { $gap-high } points. We are ahead in { $level-sure } of 100. { posts }.
}

race-luck-definition = last four weeks against the usual
# What the last four weeks hang on, by $luck.
race-luck-title = { $luck ->
    [hits] { $carriers ->
        [unknown] A few posts carried the jump.
        [one] One post carried the jump.
       *[other] { $carriers } posts carried the jump.
    }
    [holds] It holds without the three best posts.
    [not-its-hits] Not carried by its hits.
    [partly] Part of the rise is a few posts.
    [none] { $ours ->
        [yes] No jump of ours in the last four weeks.
       *[no] No jump of { $subject } in the last four weeks.
    }
   *[unknown] Not known what the last four weeks hang on.
}
# The name of a bar: the rise without the best posts.
race-luck-bar = { $best ->
    [0] All posts
    [one] Without the best
   *[other] Without the best { $best }
}

race-cause-title = { $state ->
    [none] No single cause carries it.
    [other] Causes are told of engagement only.
   *[nothing] No lasting change to take apart.
}
race-cause-definition = { $before } to { $now }%: { $now-days } against { $before-days }
race-cause-range = { $points } ({ $low } to { $high })
race-cause-rest = { $count } other parts
race-cause-note = Points of share. { $posts-now } posts now, { $posts-before } before.{ $followers ->
    [unknown] { " " }Followers are not known: they count as strength.
   *[known] { "" }
}{ $unknown ->
    [0] { "" }
    [one] { " " }One post without counts is left out.
   *[other] { " " }{ $unknown } posts without counts are left out.
}

# The switch of the chart; its labels also stand in the address.
race-market-title = Shares
race-market = { $market ->
    [net] Without the market
   *[measured] As measured
}
# The title of the chart: the last shares of the two, nothing more.
race-share-title = { $whose ->
    [both] { $how ->
        [net] Without the market: { $rival } { $now }, we { $own-now } of { measure } { on }
       *[measured] { $rival } has { $now } of { measure } { on }, we { $own-now }
    }
   *[none] Shares of { measure } { on }
}
race-share-definition = { $how ->
    [weekly] Week by week, { $brands } brands. Too young for shares over eight weeks.
    [net] Over eight weeks, { $brands } brands, as if the field stood still. Band: 90% range.
   *[measured] Over eight weeks, { $brands } brands. Band: 90% range. Dashed: not all collected.
}
# The name of the flag above the chart.
race-flag-name = W{ $week }
race-flag = { $sure ->
    [day] The change began in this week.
   *[range] The change began; likely between { $low } and { $high }.
}
race-change-note = About one false change in five account-years is to be expected.
# No change in the period in view; $count is how many came before it.
race-no-changes = { $count ->
    [0] No change of course of { $ours ->
        [yes] ours
       *[no] { $brand }
    } was found.
    [one] No change of course of { $ours ->
        [yes] ours
       *[no] { $brand }
    } in these weeks; one before, { $last }.
   *[other] No change of course of { $ours ->
        [yes] ours
       *[no] { $brand }
    } in these weeks; { $count } before, the last { $last }.
}
# Something that people noted, or a platform that counts otherwise from a day on.
race-event = { $kind ->
    [definition] { $day }: { $said }. { $measure ->
        [posts] Posts
        [views] Views
       *[engagement] Engagement
    } before and after are not counted alike.
   *[event] { $whose ->
        [all] { $day }: { $said }.
       *[one] { $day }, { $brand }: { $said }.
    }
}
race-event-note = Noted by people. That it stands beside a change does not make it the cause.
# What the pointer names a period: codes of d3-time-format, which writes months in English.
race-hover = { $every ->
    [week] Week %V, %d %b %Y
    [month] %B %Y
   *[day] %d %b %Y
}
