### What all files of this language share.

# Stands where a value is not known; never a zero.
unknown = not known
# A week; $year is a text, none for weeks of the last twelve months.
week = { $year ->
    [none] week { $week }
   *[some] week { $week } of { $year }
}
# What is posted there, by $noun: videos on YouTube and TikTok, posts elsewhere.
posts = { $noun ->
    [video] { $posts ->
        [one] { $posts } video
       *[other] { $posts } videos
    }
   *[post] { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }
}
# What a share is of, by $measure; within a sentence.
measure = { $measure ->
    [posts] posts
    [views] views
   *[engagement] engagement
}
# The label of a link in a table.
open = Open
# Stands in place of a chart or table that has no rows.
# The kind of a post, in the singular.
kind = { $kind ->
    [status] text
    [other] other kind
    [unknown] post
   *[any] { $kind }
}
nothing = Nothing is known for this choice. Choose a longer period or more platforms.
# A place, by $place: one platform, or all.
on = { $place ->
    [all] across all platforms
   *[one] on { $platform }
}
# The seven parts of a change of share, everywhere by these names.
part = { $part ->
    [cadence] Posting pace
    [mix] Kinds of posts
    [strength] Strength per post
    [audience] Audience
    [big_posts] Lucky posts
    [own] Our own change
    [field] The rest of the field
   *[other] { $part }
}
# The same within a sentence.
part-lower = { $part ->
    [cadence] posting pace
    [mix] kinds of posts
    [strength] strength per post
    [audience] audience
    [big_posts] lucky posts
    [own] our own change
    [field] the rest of the field
   *[other] { $part }
}
# Places that are no names; within a sentence.
platform = { $platform ->
    [podcast] podcasts
    [rss] web feeds
   *[all] all platforms
}
