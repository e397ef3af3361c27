### Which alarms a budget of false alarms would have rung: the command and the card on the page Data.

# $called is the number of alarms in the last year of the data, $faded how many of them stand no longer.
alarms-told = With a budget of { $budget } false { $budget ->
    [one] alarm
   *[other] alarms
} a year, { $called ->
    [0] nothing would have called you in the last year of the data.
    [one] one alarm would have called you in the last year of the data{ $faded ->
        [0] ; it still stands.
       *[other] ; it has faded.
    }
   *[other] { $called } alarms would have called you in the last year of the data; { $faded ->
        [0] none has faded.
        [one] one of them has faded.
       *[other] { $faded } of them have faded.
    }
}
alarms-title = Alarms of the last year
alarms-about = From what was said in each week with the data then known, over all platforms of a rival, on engagement. The budget is set in outpace.toml: lead_alarms_per_year.
# One alarm in a line of the command.
alarms-line = { $day }: { $rival } ({ $platforms }), { $state ->
    [faded] faded after the week of { $last }
    [sign] still stands, worth an eye: more often wrong than right
   *[stands] still stands
}
alarms-column = { $name ->
    [called] Called
    [rival] Rival
    [platforms] Platforms
   *[state] Today
}
alarms-state = { $state ->
    [faded] Faded
    [sign] Worth an eye
   *[stands] Stands
}
alarms-budget = False alarms a year
alarms-none = No alarm in the last year of the data at this budget.
alarms-unjudged = Nothing is judged as seen from { $own }: in a landscape of this size a run judges as seen from our own brand only. `outpace judge --history` judges as seen from all.
alarms-no-own = No brand is our own, so nothing can be judged as seen from us; say which one is on the page Data, or with `outpace add --own`.
alarms-bad-budget = A budget is a number of false alarms a year from { $least } to { $most }, not { $budget }.
alarms-judged-from-none = Nothing is judged: among { $brands } brands a run judges as seen from our own brand only, and none is our own; say which one on the page Data, or with `outpace add --own`. `outpace judge --history` judges as seen from all.
alarms-judged-from-own = Judged as seen from { $own } only, as there are { $brands } brands; `outpace judge --history` judges as seen from all.
