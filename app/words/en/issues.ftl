### Issues: what an account rarely has, on the page Learn.

issues-now-title = { $count ->
    [0] No issue is on
    [one] One issue is on
   *[other] { $count } issues are on
}
issues-now-about = Comments, quotes, lost followers, deletions or edits such as the account rarely has, within a week of the newest look. At most one false alarm a brand and quarter; no text is read for its mood.
# Of one of our accounts; $hours since its newest look.
issues-watch = { $platform }: { $state ->
    [quiet] quiet, last look { $hours } hours ago.
    [stale] cannot be told, last look { $hours } hours ago. Collect again to know.
    [hidden] cannot be told, comments are not in the data.
   *[early] cannot be told yet: it takes about twelve weeks of looks and a hundred posts of the platform.
}
issues-watch-rivals = Rivals: { $accounts } accounts are watched{ $old ->
    [0] { "" }
   *[other] ; of { $old } it cannot be told, their last look is over six hours old
}{ $early ->
    [0] { "" }
   *[other] ; of { $early } it cannot be told yet
}.
# What left the usual. $question says how it was seen.
issues-seen = { $signal ->
    [followers] { $count } followers; { $usual } would be usual.
    [gone] { $count } posts vanished within a week.
    [edits] { $count } posts were edited within a week.
   *[other] { $question ->
        [standing] { $count } { issues-sign } where { $usual } are usual at that age
       *[gain] { $count } { issues-sign } within hours where { $usual } are usual
    }{ $ratio ->
        [unknown] { "" }
       *[known] , { $ratio } the usual to { $base ->
            [reposts] reposts
           *[likes] likes
        }
    }{ $posts ->
        [0] .
        [one] .
       *[other] , under { $posts } posts.
    }
}
issues-sign = { $signal ->
    [quotes] quotes
   *[comments] comments
}
issues-fan = In a day { $low } to { $high }: so eight of ten, from { $courses } earlier courses, { $own } of them of this account.
issues-no-fan = How it goes on cannot be said: that takes looks of the last hours and twenty earlier courses.
issues-no-course = { $signal ->
    [followers] Followers are on the page Rivals.
   *[other] The posts are in the tables below.
}
issues-gone = Deleted { $hours } hours after it was published.
issues-cases-title = Earlier cases like it
issues-no-cases = There is none yet. Keep what happens now, and what you learn stands here next time.
issues-case = { $signal ->
    [none] Told by people only
    [followers] Followers lost
    [gone] Posts deleted
    [edits] Posts edited
   *[other] { $times } the usual { issues-sign }
}{ $gone ->
    [unknown] { "" }
   *[known] , deleted after { $gone } hours
}
# A look at the post, and the labels of its course.
issues-look = { $value } after { $hours } hours
issues-hours = { $hours } hours
issues-end = { $what ->
    [usual] usual { $value }
    [ahead] perhaps { $value }
   *[seen] { $value }
}
