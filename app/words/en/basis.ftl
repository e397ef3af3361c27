### What a number rests on, a line each below "How is this computed".

# $told lists counts of posts; $newest says whether they are of the newest of several periods.
basis-posts = n: { $told }{ $newest ->
    [yes] { " " }in the newest period ({ $day })
   *[no] { "" }
}.
basis-count = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}{ $whose ->
    [posts-now] { " " }in the period
    [posts-before] { " " }in the one before
    [own-posts] { " " }of ours
    [rival-posts] { " " }of the rivals
   *[posts] { "" }
}
# Young posts are projected to thirty days.
basis-projected = { $young ->
    [0] No post is projected
   *[other] { $young } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } projected to 30 days
}{ $newest ->
    [yes] { " " }in the newest period ({ $day })
   *[no] { "" }
}.
basis-period = Period: { $days }{ $other ->
    [unknown] { "" }
   *[known] , compared with { $other }
}; days of { $zone }.
basis-open = { $which ->
    [until] Period: everything before { $day }
    [since] Period: from { $day } on
   *[all] Period: all
}; days of { $zone }.
basis-universe = { $what ->
    [share] Share of { measure } among
   *[brands] Compared:
} { $brands ->
    [one] { $brands } tracked brand
   *[other] { $brands } tracked brands
} { $where ->
    [one] on { $platform }
    [some] on { $platforms } platforms
   *[all] across all platforms
}{ $names ->
    [unknown] { "" }
   *[known] : { $names }
}.
