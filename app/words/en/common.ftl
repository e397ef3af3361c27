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
nothing = Nothing is known for this choice. Choose a longer period or more platforms.
