### Experiments: what was announced, what could be seen, whether it works.

experiment-measure = { $measure ->
    [engagement] engagement of a week
    [per_post] engagement of a typical post
    [posts] posts a week
   *[views] views of a week
}
# $success is a size such as 10%; $side says whether a rise or a fall of it.
experiment-plan = { $brand }, { $platform }: { $measure }, { $weeks } weeks from { $start }. A success is a { $side ->
    [fall] fall
   *[rise] rise
} of { $success } or more.
experiment-seal = { $announced ->
    [yes] Announced beforehand
   *[no] Judged after the fact
}{ $author ->
    [unknown] { "" }
   *[known] {" "}by { $author }
}, sealed { $seal }{ $versions ->
    [1] { "" }
   *[other] , version { $versions } of the plan
}{ $changed ->
    [yes] , changed after it began
   *[no] { "" }
}.
# $seen: the change that would be seen in 80 of 100 cases; $chance: in how many one of $success would.
experiment-seen = { $seen ->
    [unknown] So few and so unlike weeks show nothing: not even ten times as much would be seen in { $weeks } weeks in 80 of 100 cases.
   *[known] { $side ->
        [fall] A fall
       *[rise] A rise
    } of { $seen } would be seen in { $weeks } weeks in 80 of 100 cases; one of { $success } in { $chance }.
}
experiment-reason = { $reason ->
    [no-account] Cannot be judged: nothing of this brand is known on this platform.
    [no-field] Cannot be judged: no rival with enough posts is tracked on this platform.
   *[too-little-before] Cannot be judged: it takes at least eight collected weeks and twelve posts before the start.
}
experiment-answer = { $answer ->
    [works] Works
    [does-not] Does not work
    [cannot-tell-yet] Cannot tell yet
    [too-early] Too early to tell
    [cannot-be-judged] Cannot be judged
   *[to-come] To come
}
experiment-effect = { $effect } beside what the field lets expect, between { $low } and { $high }
experiment-more = { $more ->
    [unknown] If it stays like this, it cannot be told within a year.
    [one] About one more week.
   *[other] About { $more } more weeks.
}
experiment-first-look = The first look is after three whole weeks.
experiment-begins = Begins { $start }.
experiment-little = There may be an effect, and it is smaller than what you called a success.
experiment-looks = Look { $looks } of { $weeks }{ $since ->
    [unknown] { "" }
   *[known] , told since the week of { $since }
}. The range holds at every look: look as often as you like.
experiment-field = Judged by { $field }, who moved with it before. The range is made of { $placebos } past starts of { $brands } brands at which nothing was announced.
experiment-field-drawn = Judged by { $field }, who moved with it before. History is too short for past starts: the range is that of such accounts in general.
experiment-learnt = Lesson: { $said }
experiment-learn-asked = What do you keep of it? One sentence: it comes back when you need it.
experiment-learn = Keep the lesson

### On the page Learn.

experiment-title = { $count ->
    [0] No experiment yet
    [one] One experiment
   *[other] { $count } experiments
}
experiment-about = Announced before it starts, judged against rivals that moved with you before. You see beforehand what could be seen at all.
experiment-none = Try one thing for some weeks, and write down before what would count as success. Rivals that moved with you before show what your weeks would have been without it. Then you know whether it works, does not, or how many more weeks it takes.
experiment-form = Announce an experiment
experiment-field-name = { $field ->
    [said] What do you try, and what should follow?
    [measure] Judged by
    [brand] Whose
    [platform] Where
    [start] From
    [weeks] Weeks
   *[success] Success: a change of at least … %
}
experiment-example = Three videos a week: our weeks on Instagram bring more
experiment-save = Announce it
experiment-idea = { $what ->
    [cadence] { $rival } went to { $after } posts a week on { $platform } and rose. Try as many?
    [mix] { $rival } turned to { $format } on { $platform } and rose. Try three a week?
   *[other] { $rival } changed course on { $platform } and rose. Try the same?
}
experiment-idea-said = { $what ->
    [cadence] { $after } posts a week on { $platform }, as { $rival } does: our weeks bring more
    [mix] Three a week of the kind “{ $format }” on { $platform }, as { $rival } does: our weeks bring more
   *[other] What { $rival } does on { $platform }: our weeks bring more
}
experiment-propose = Fill it in
experiment-rest = { $count } earlier

### On Race, and in documents.

experiment-open = { $count ->
    [one] One experiment runs
   *[other] { $count } experiments run
}: “{ $first }”. { $answer }{ $more ->
    [unknown] { "" }
    [one] , about one more week
   *[other] , about { $more } more weeks
}.
experiment-heading = Experiments

### The chart of an experiment.

experiment-chart-success = success
experiment-chart-week = week { $week }
experiment-look = After { $look } weeks: { $effect }, between { $low } and { $high }
experiment-chart-alt = The effect at each look with its range. The newest, after { $look } of { $weeks } weeks: { $effect }, between { $low } and { $high }.

### In the terminal.

experiment-cli-none = No experiment is announced. See what could be seen: outpace experiment --platform instagram; then announce one: outpace experiment "Three videos a week" --platform instagram
experiment-head = { $column ->
    [start] from
    [where] whose
    [said] what
    [answer] answer
    [effect] effect
   *[id] id
}
experiment-cli-effect = { $effect } ({ $low } to { $high })
experiment-no-platform = say where the experiment is: --platform instagram
experiment-no-own = no brand is yours yet; name one with --brand, or mark yours in outpace.toml
experiment-bad-percent = '{ $text }' is no change; write one such as 10 or -10
