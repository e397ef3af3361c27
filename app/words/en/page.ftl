### What stands around every page: what it is about, states, the foot.

# Below the filters, beside the brand and platform that every page is about: measure, universe.
page-about = { page-measure } · { page-universe }
page-measure = { $measure ->
    [posts] posts
    [views] views
   *[engagement] engagement
}
page-universe = { $universe ->
    [some] { $brands } of { $tracked } brands
   *[all] { $brands ->
        [one] one brand
       *[other] { $brands } brands
    }
}
page-simulated = ◇ Simulated data
page-known = As known on { $day }. Later data is left out.
page-known-back = Back to now
page-unknown = Nothing was known on { $day }.
page-unknown-detail = { $first ->
    [unknown] { "" }
   *[known] The first look is of { $first }.
} Choose a later day, or go back to now.
page-broken = The published numbers cannot be read.
page-broken-detail = { $reason } Nothing that was collected is lost: run “outpace rebuild”, and this page shows the new file within seconds.
page-failed = This page could not be drawn.
page-failed-detail = An answer came back that this page did not expect. The other pages are not affected: choose other filters, or reload. The terminal in which the dashboard runs says what went wrong.
# The chip of such a card.
page-state = { $state ->
    [failed] Failed
   *[empty] Nothing known yet
}
page-foot = { $known ->
    [then] As known on { $day }.
   *[now] { "" }
} Days and weeks begin at midnight in { $zone }, weeks on { $weekday ->
    [sunday] Sunday
    [saturday] Saturday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
   *[monday] Monday
}. Build { $build }, made { $moment } by outpace { $version }.
page-not-own = This page was not opened from the dashboard’s own address.
page-no-upload = Only an editor can send files; nothing was taken.
# The names of the pages in the menu; keep them short.
page-name = { $page ->
    [race] Race
    [where] Where
    [why] Why
    [posts] Posts
    [rivals] Rivals
    [learn] Learn
    [ask] Ask
   *[data] Data
}
