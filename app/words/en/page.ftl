### What stands around every page: what it is about, states, the foot.

# The line below the filters: the brand and platform that every page is about, and the universe.
page-about = { $about ->
    [one] { $subject } · { $platform } · { page-measure } · { page-universe }
   *[all] { page-measure } · { page-universe }
}
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
# Lets the first finding decide again what every page is about.
page-about-clear = Back to the first finding
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
# The menu, by the name of the page's file.
page-title = { $page ->
    [race] Race
    [where] Where
    [why] Why
    [posts] Posts
    [rivals] Rivals
    [ask] Ask
   *[data] Data
}
page-job-ready = getting ready
page-job-stopped = Stopped. What was done until then is kept.
page-job-failed = It failed; the terminal shows why.
