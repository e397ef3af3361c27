### Where: the matrix of rivals and platforms, small charts, platforms without us.

where-matrix-title = { $state ->
    [own] Which of these brands are you? Choose one under “We are”.
    [alone] Only { $own } is tracked here. Add a rival under Data.
    [early] Not enough is known yet to say where we lead or trail.
    [unclear] Too close to call everywhere: no rival clearly leads or trails
    [rivals] We trail { $behind } of { $places } rivals { on } and lead { $ahead }
   *[pairs] We trail in { $behind } of { $places ->
        [one] one place
       *[other] { $places } places
    } and lead in { $ahead }
}
where-matrix-definition = We minus the rival, points of { measure }, { $days }, { $brands } brands. Click for why.
where-matrix-label = Rivals by platform
# Heads the column of all platforms that are shown.
where-together = All together
# Where we stand, beside the gap in a cell.
where-level = { $level ->
    [ahead] ▲ we lead
    [behind] ▼ we trail
    [level] = level
   *[cannot-tell] ? cannot tell
}
# How it moves there, in a few words.
where-trend = { $kind ->
    [pulling-ahead] it is gaining since { week }
    [closing-in] it is closing in since { week }
    [we-are-gaining] we gain since { week }
    [we-are-losing] we lose since { week }
    [worth-an-eye] worth an eye
    [luck] its jump is luck
    [season] the whole field moves
    [too-early] too early for a trend
   *[level] steady
}
where-posts = { $posts ->
    [one] one post
   *[other] { $posts } posts
}
where-cell-note = { $gap-low } to { $gap-high } points in 9 of 10 cases; chance that we are ahead { $level-sure } in 100. We { $own-now }, { $rival } { $now }. { posts }.
# A cell without a comparison: what is the case, and below it a little more.
where-cell-empty = { $level ->
    [gathering] too early
    [absent] { $reason ->
        [own] we have no account
       *[rival] no account
    }
   *[not-in-the-data] not in the data
}
where-cell-empty-more = { $level ->
    [gathering] { $count } of { $needed } weeks
    [absent] { $reason ->
        [own] it has { $now }
       *[rival] { $platform }
    }
   *[not-in-the-data] { $measure ->
        [views] views
       *[engagement] engagement
    }
}
where-legend = { $level ->
    [ahead] ▲ we lead
    [behind] ▼ we trail
    [level] = level: within { $margin } points
   *[cannot-tell] ? cannot tell: the range crosses the middle
}
where-legend-note = Tracks run from −{ $reach } to +{ $reach } points, the tick is level. Ring: measured, where single posts put it outside its range.

where-courses-title = We and one rival on each platform, over time
where-courses-definition = Shares of { measure } over eight weeks, all on one scale. Band: 90% range.
# The caption of a small chart.
where-small = { $level ->
    [ahead] { $platform } · we lead
    [behind] { $platform } · we trail
    [level] { $platform } · level
    [gathering] { $platform } · too early
    [absent] { $platform }
    [not-in-the-data] { $platform } · not in the data
   *[cannot-tell] { $platform } · cannot tell
}

where-unserved-title = { $count ->
    [one] { $rival } is on { $places }, where we are not
   *[other] { $count } rivals are on { $places }, where we are not
}
where-unserved-definition = Tracked accounts. Posts and engagement of the last eight weeks; followers as last seen.
where-column = { $name ->
    [platform] Platform
    [rival] Rival
    [followers] Followers
    [pace] Posts a week
    [engagement] Engagement
   *[part] Part of its own
}
