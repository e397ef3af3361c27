### What can be said of a landscape: an entry per kind of finding.
###
### headline: the sentence in large type. brief: a few words for a line that leads on.
### detail: what it rests on, in short sentences. Values are those of the row: $subject is the
### brand that it is about, $ours whether that is us; $before and $now are its shares.

# A rival gains on us, lastingly, and is not behind us.
finding-pulling-ahead =
    .headline = { $subject } is pulling ahead of us { on } since { week }: its share of { measure } went from { $before } to { $now }.
    .brief = { $subject } is pulling ahead { on } since { week }
    .detail = { $range ->
        [unknown] The new level is young.
       *[known] 90% range { $range }.
    } { $held ->
        [yes] It holds without the three best posts.
        [no] Without the three best posts less than half of it is left.
       *[unknown] { "" }
    } { finding-because } { finding-base }
# A rival gains on us but is still behind us.
finding-closing-in =
    .headline = { $subject } is closing in on us { on } since { week }: its share of { measure } went from { $before } to { $now }. We are at { $own-now }.
    .brief = { $subject } is closing in { on } since { week }
    .detail = { $range ->
        [unknown] The new level is young.
       *[known] 90% range { $range }.
    } { $held ->
        [yes] It holds without the three best posts.
        [no] Without the three best posts less than half of it is left.
       *[unknown] { "" }
    } { finding-because } { finding-base }
# Good news: we gain, lastingly, on one rival or several.
finding-we-are-gaining =
    .headline = We are pulling ahead { on } since { week }: our share of { measure } went from { $before } to { $now }.
    .brief = We are pulling ahead { on } since { week }
    .detail = { $many ->
        [0] { "" }
       *[other] Seen against { $rivals }.
    } { $range ->
        [unknown] The new level is young.
       *[known] 90% range { $range }.
    } { finding-because } { finding-base }
# Our own lasting decline, whoever gains by it.
finding-we-are-losing =
    .headline = We are losing ground { on } since { week }: our share of { measure } went from { $before } to { $now }.
    .brief = We are losing ground { on } since { week }
    .detail = { $range ->
        [unknown] The new level is young.
       *[known] 90% range { $range }.
    } { finding-because } { finding-base }
# A sign that is wrong more often than right, or moved nothing that can be printed. Never a headline.
finding-worth-an-eye =
    .headline = Worth an eye: { $ours ->
        [yes] we
       *[no] { $subject }
    } { on }.
    .brief = { $ours ->
        [yes] Worth an eye: { $trend ->
            [losing] we may be losing ground
           *[gaining] we may be gaining
        } { on }
       *[no] Worth an eye: { $subject } may be gaining { on }
    }
    .detail = { $reason ->
        [early-sign] An early sign: right in { $sure } of 100 such cases.
        [below-even-odds] Right in { $sure } of 100 such cases.
        [share-unknown] The share is not known, so it cannot be said how much.
        [share-did-not-move] The share of { measure } did not rise with it: { $before } before, { $now } now.
        [same-printed-share] The share of { measure } is { $now }, as before.
        [volume-did-not-rise] A typical week brings no more than before.
       *[none] { "" }
    } { finding-base }
# A jump that hangs on a few posts.
finding-luck =
    .headline = { $ours ->
        [yes] Our jump { on } hangs on { $carriers ->
            [one] one { finding-noun-one }
           *[other] { $carriers } { finding-noun }
        }.
       *[no] { $subject }’s jump { on } hangs on { $carriers ->
            [one] one { finding-noun-one }
           *[other] { $carriers } { finding-noun }
        }.
    }
    .brief = { $ours ->
        [yes] Luck, not a lead: our jump { on }
       *[no] Luck, not a lead: { $subject } { on }
    }
    .detail = The last four weeks brought { $up } the usual; without { $carriers ->
        [one] that post
       *[other] those posts
    } { $without }. { finding-base }
# The whole field moves; shares do not.
finding-season =
    .headline = The whole field moved { on } from { week } on; shares did not.
    .brief = The whole field is { $what ->
        [up] busier
       *[down] quieter
    } { on } since { week }
    .detail = Typical weeks of all brands: { $gain } against before. { finding-base }
# A post far above what its account usually has at that age.
finding-breakout =
    .headline = A post of { $ours ->
        [yes] ours
       *[no] { $subject }
    } broke out { on } on { $since }: { $times } the usual.
    .brief = { $ours ->
        [yes] Our breakout { on }, { $since }: { $times } the usual
       *[no] { $subject }’s breakout { on }, { $since }: { $times } the usual
    }
    .detail = { $rare ->
        [unknown] { "" }
        [beyond] For an account like this, rarer than once in ten years.
       *[weeks] An account like this has such a post once in { $weeks } weeks.
    }
# What an account rarely has. $what: what left the usual; $reason: how that was seen; $count of it.
finding-issue =
    .headline = { $what ->
        [followers] { $ours ->
            [yes] We
           *[no] { $subject }
        } lost followers { on } on { $since } as rarely before.
        [gone] { $count } posts of { $ours ->
            [yes] ours
           *[no] { $subject }
        } vanished { on } within a week.
        [edits] { $count } posts of { $ours ->
            [yes] ours
           *[no] { $subject }
        } were edited { on } within a week.
       *[other] { $reason ->
            [standing] A post of { $ours ->
                [yes] ours
               *[no] { $subject }
            } { on } has { $count } { finding-sign }, { $times } the usual at its age.
            [gain] A post of { $ours ->
                [yes] ours
               *[no] { $subject }
            } { on } got { $count } { finding-sign } within hours, { $times } the usual.
           *[account] The newest posts of { $ours ->
                [yes] ours
               *[no] { $subject }
            } { on } got { $count } { finding-sign } within hours, { $times } the usual.
        }
    }
    .brief = { $ours ->
        [yes] Issue { on } since { $since }
       *[no] Issue of { $subject } { on } since { $since }
    }: { $what ->
        [followers] followers lost
        [gone] { $count } posts vanished
        [edits] { $count } posts edited
       *[other] { finding-sign } { $times } the usual
    }
    .detail = { $needed ->
        [unknown] The account sees the like once in { $weeks } weeks.
        [0] Such a storm: not once in { $seen } weeks of { $ours ->
            [yes] ours
           *[no] theirs
        }.
        [one] Such a storm: once before in { $seen } weeks of { $ours ->
            [yes] ours
           *[no] theirs
        }.
       *[other] Such a storm: { $needed } times before in { $seen } weeks of { $ours ->
            [yes] ours
           *[no] theirs
        }.
    }
finding-sign = { $what ->
    [quotes] quotes
   *[comments] comments
}
# A post far below what its account usually has, long past thirty days.
finding-fallen-behind =
    .headline = A post of { $ours ->
        [yes] ours
       *[no] { $subject }
    } fell flat { on } on { $since }: { $times } the usual.
    .brief = { $ours ->
        [yes] Our post { on } of { $since } fell flat: { $times } the usual
       *[no] { $subject }’s post { on } of { $since } fell flat: { $times } the usual
    }
# A dated change in what a brand does.
finding-course-change =
    .headline = { $ours ->
        [yes] We
       *[no] { $subject }
    } changed course { on } in { week }: { finding-change }.
    .brief = { $ours ->
        [yes] Our new course { on } since { week }
       *[no] { $subject }’s new course { on } since { week }
    }: { finding-change }
# What changed, by $what, from $was to $became.
finding-change = { $what ->
    [cadence] { $became } posts a week, before { $was }
    [mix] other kinds of posts
    [hour] other hours
    [hashtags] other hashtags
   *[profile] another profile
}
# Where we stand against one rival. $gap is unknown where single posts turn the measured shares.
finding-standing =
    .headline = { $level ->
        [ahead] { $gap ->
            [unknown] We are ahead of { $rival } { on }.
            [one] We are ahead of { $rival } { on } by one point.
           *[other] We are ahead of { $rival } { on } by { $gap } points.
        }
        [behind] { $gap ->
            [unknown] We are behind { $rival } { on }.
            [one] We are behind { $rival } { on } by one point.
           *[other] We are behind { $rival } { on } by { $gap } points.
        }
        [level] We are level with { $rival } { on }.
        [gathering] Too early to compare us with { $rival } { on }: { $count } of { $needed } weeks.
        [absent] { $reason ->
            [own] We have no account { on }.
           *[rival] { $rival } has no account { on }.
        }
        [not-in-the-data] { $measure ->
            [views] Views are not in the data { on }.
           *[engagement] Engagement is not in the data { on }.
        }
       *[cannot-tell] Too close to call between us and { $rival } { on }.
    }
    .brief = { finding-standing.headline }
# A brand whose data begin later than those of others.
finding-tracked-since =
    .headline = { $subject } is tracked { on } only since { week }.
    .brief = { $subject } { on } is tracked since { week }: nothing before that is compared
# Not enough weeks or posts to judge.
finding-too-early =
    .headline = Too early to judge { $rival } { on }: { finding-early }.
    .brief = Too early: { $rival } { on }, { finding-early }
finding-early = { $reason ->
    [weeks] { $count } of { $needed } weeks
    [posts] { $count } of { $needed } posts
   *[other] { $count } of { $needed } weeks
}
# Weeks that were not collected.
finding-gap =
    .headline = { finding-gap.brief }.
    .brief = { $reason ->
        [nothing-collected] Nothing is collected of { $subject } yet
        [only-followers] Of { $subject } only follower counts are in the data, no posts
       *[hole] Not collected all the time: { $ours ->
            [yes] we
           *[no] { $subject }
        } { on }, { $count } of { $needed } weeks missing
    }
# Nothing new has come for a while.
finding-stale =
    .headline = { finding-stale.brief }.
    .brief = { $whose ->
        [all] The newest numbers are of { $since }
       *[one] { $subject } { on } was last seen on { $since }
    }
# What a file or a platform does not give; never none, zero or level. $what says what, $whose of whom.
finding-not-in-data =
    .headline = { finding-not-in-data.brief }.
    .brief = { $reason ->
        [not-public] { finding-what } are not public { on }
       *[not-in-the-data] { $whose ->
            [all] { finding-what } are not in the data { on }
            [ours] { finding-what } of ours are not in the data { on }
           *[theirs] { finding-what } of { $subject } are not in the data { on }
        }
    }
finding-what = { $what ->
    [engagement] Reactions
    [views] Views
    [kinds] Kinds of posts
    [texts] Texts
   *[followers] Followers
}
# Nothing moves.
finding-level =
    .headline = No rival is pulling ahead{ $place ->
        [all] { "" }
       *[one] { " " }{ on }
    }.
    .brief = No rival is pulling ahead { on }
    .detail = { finding-base }
# What carried a change, by $cause: the one part that the evidence supports.
finding-because = { $ours ->
    [yes] { $trend ->
        [losing] { $cause ->
            [cadence] { finding-mostly } that we post less often.
            [mix] { finding-mostly } that we post other kinds.
            [strength] { finding-mostly } that our posts are weaker.
            [audience] { finding-mostly } that our audience shrank.
           *[none] { "" }
        }
       *[gaining] { $cause ->
            [cadence] { finding-mostly } that we post more often.
            [mix] { finding-mostly } that we post other kinds.
            [strength] { finding-mostly } that our posts are stronger.
            [audience] { finding-mostly } that our audience grew.
           *[none] { "" }
        }
    }
   *[no] { $cause ->
        [cadence] { finding-mostly } that it posts more often.
        [mix] { finding-mostly } that it posts other kinds.
        [strength] { finding-mostly } that its posts are stronger.
        [audience] { finding-mostly } that its audience grew.
       *[none] { "" }
    }
}
# n and universe.
finding-base = { $brands ->
    [unknown] { posts }.
   *[known] { posts }, { $brands } brands.
}
finding-noun = { $noun ->
    [video] videos
   *[post] posts
}
finding-noun-one = { $noun ->
    [video] video
   *[post] post
}
# The chip of the trend, with its certainty.
finding-trend = { $kind ->
    [pulling-ahead] Gaining · { $sure } in 100
    [closing-in] Closing in · { $sure } in 100
    [we-are-gaining] We gain · { $sure } in 100
    [we-are-losing] We lose ground · { $sure } in 100
    [worth-an-eye] Worth an eye · { $sure } in 100
    [luck] Luck
    [season] Season
    [level] Steady
    [too-early] Too early
   *[other] { $trend ->
        [gaining] Gaining
        [losing] Losing
        [steady] Steady
       *[unknown] Trend not known
    }
}
# The chip of where we stand.
finding-level-chip = { $level ->
    [ahead] We are ahead
    [behind] We are behind
    [level] Level
    [gathering] Too early to compare
    [absent] No account
    [not-in-the-data] Not in the data
   *[cannot-tell] Cannot tell who is ahead
}
# $mostly: whether the cause is at least half of the change. "... that it posts more often" follows.
finding-mostly = { $mostly ->
    [yes] Most of it is
   *[no] Much of it is
}
