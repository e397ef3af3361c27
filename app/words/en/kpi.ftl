### KPIs of a landscape's own: SQL files in its folder kpi.

kpi-installed = { $file }: can be asked, `outpace sql "{ $call }"`
kpi-waits = { $file }: { $state ->
    [new] new since the last run
    [gone] gone since the last run
   *[changed] changed since the last run
}
# $problem is what kpi-mistake says.
kpi-aside = set aside: { $problem }; `outpace kpi try { $file }` tries it again
# $problem is the sentence of the check or of the database.
kpi-mistake = { $file }{ $line ->
    [unknown] { "" }
   *[known] , line { $line }
}: { $problem }
kpi-install-now = The next run takes these along; `outpace kpi install` does so now.
kpi-none = no KPI of your own yet; `outpace kpi examples` copies ten good ones into { $folder }
kpi-copied = { $count ->
    [0] every example is in { $folder } already
    [one] 1 example copied into { $folder }
   *[other] { $count } examples copied into { $folder }
}
kpi-first-run = nothing is published yet; the first run puts them in
kpi-busy = another run is publishing; it takes them along, or the next one does
# The card on Ask.
kpi-head = KPIs of your own
kpi-about = SQL files in the folder kpi of this landscape, checked in each run. “outpace kpi try FILE” tries one; docs/kpi.md says how to write one.
kpi-empty = None yet: “outpace kpi examples” in a terminal copies ten good ones, each with the reason why it is better than the usual one.
# $problem is what kpi-mistake says.
kpi-set-aside = Set aside: { $problem }
