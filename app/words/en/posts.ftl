### Posts: how they lie, which stand out, the curve of one of them.

# The measure in view is not engagement.
posts-measure = This page measures engagement, not { measure }.
# A typical post of the brand in focus and of ours, on one platform.
posts-strip-title = { $state ->
    [both] A typical post of { $brand } earns { $theirs } { on }, ours { $median }
    [theirs] A typical post of { $brand } earns { $theirs } { on }
    [ours] Our typical post earns { $median } { on }
   *[none] What each post earns { on }
}
posts-strip-definition = { $way ->
    [bands] Engagement, log scale. Dark: middle half; lighter: nine in ten; dots: the ends.
   *[dots] Engagement of each post, log scale. Bar: median with 90% range. Ring: broke out.
}
# At which age posts are compared.
posts-age = { posts }, at 30 days of age or as last seen.{ $projected ->
    [0] { "" }
    [one] { " " }Hollow: one younger post, projected.
   *[other] { " " }Hollow: { $projected } younger posts, projected.
}{ $once ->
    [0] { "" }
    [one] { " " }One post was seen once.
   *[other] { " " }{ $once } posts were seen once.
}
# The four lists; the labels also stand in the address.
posts-sort-title = Which posts
posts-sort = { $sort ->
    [breakouts] Breakouts
    [rising] Rising now
    [fallen] Fallen behind
   *[all] All
}
posts-words = Words in the post or brand
posts-list-title = { $sort ->
    [unknown] No post can be compared with its usual yet
    [breakouts] { $count ->
        [0] No post broke out
        [one] One post broke out
       *[other] { $count } posts broke out
    }
    [rising] { $count ->
        [0] No young post is above its usual
        [one] One young post is above its usual
       *[other] { $count } young posts are above their usual
    }
    [fallen] { $count ->
        [0] No post fell behind
        [one] One post fell behind
       *[other] { $count } posts fell behind
    }
   *[all] { $count ->
        [0] No post fits
        [one] One post
       *[other] { $count } posts
    }{ $compared ->
        [0] { "" }
       *[other] , furthest above their usual first
    }
}
posts-list-definition = { $sort ->
    [breakouts] Newest first. An account has such a post at most twice a year.
    [rising] Younger than 30 days, furthest above the usual of that age first.
    [fallen] Under half the usual at 30 days; an account has such a post twice a year.
   *[all] Against what is usual for the account and kind at the same age.
}
# Posts that the list leaves out.
posts-more = { $rest ->
    [one] One more: narrow the list by words, or take the CSV.
   *[other] { $rest } more: narrow the list by words, or take the CSV.
}
# Why a list is empty. $why: nothing, once (each post seen once), few (earlier posts), empty.
posts-none = { $why ->
    [nothing] { $sort ->
        [breakouts] Nothing stands out: no account had a post that comes at most twice a year.
        [rising] No post younger than 30 days is above what is usual for it.
        [fallen] No post is under half of what is usual for it.
       *[all] Take out a word, or choose a longer period.
    }
    [once] Each post was seen once and is too young to be compared. Collect or import again within a month.
    [few] An account needs { $needed } earlier posts seen at the same age before one can be compared. Keep collecting.
   *[empty] No post is known for this choice. Choose a longer period or more platforms.
}
posts-item-head = { $brand }, { kind } { on }, { $day }
# In place of the text of a post where the data hold none.
posts-no-text = { kind } of { $day }
# A post against its usual. $age: ripe is 30 days or more. $rare: beyond is rarer than was seen.
posts-numbers = { $state ->
    [bare] { $value } so far; what is usual at its age is not known yet.
   *[compared] { $compared } instead of { $expected } { $age ->
        [ripe] at 30 days
        [file] as the file has it, perhaps counted before 30 days
        [day] after one day
       *[days] after { $days } days
    }.{ $rare ->
        [unknown] { "" }
        [beyond] { " " }None like it in { $weeks } weeks.
       *[known] { $weeks ->
            [one] { " " }One like it every week.
           *[other] { " " }One like it in { $weeks } weeks.
        }
    }
}
posts-spark = The first 14 days
posts-curve-title = { $brand } { on }: { $post }
posts-curve-definition = { $usual ->
    [known] Engagement by days. Line: { $basis ->
        [kind] { $count } earlier posts of its kind
       *[account] { $count } earlier posts of all kinds
    }; shaded: eight in ten.
   *[unknown] Engagement by days. No usual curve: under { $needed } earlier posts were seen so young.
}
posts-curve-nothing = { $state ->
    [once] It was seen once, with { $value }: a curve takes two looks.
   *[none] No count of this post is known.
}
posts-ahead = Dashed: about { $projected } at 30 days{ $range ->
    [unknown] { "" }
   *[known] { " " }({ $range })
}.
# The labels of a curve and a dot.
posts-curve-end = { $what ->
    [post] Post { $value }
   *[usual] Usual { $value }
}
posts-look = { $value } after { $days } days
posts-days = { $days }<br>days
posts-dot = { $brand }, { $day }: { $value }
posts-ring = { $times } the usual, { $day }
