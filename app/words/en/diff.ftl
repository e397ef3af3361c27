### `outpace diff`: what changed between two snapshots.

diff-between = From the snapshot of { $old } to that of { $new } ({ $zone }).
diff-same = Nothing changed: the figures of the two are the same.
diff-edited = { $file } was edited: it does not fit its seal; ask for it anew
# $what is own, measure or platform; the two are values of it.
diff-other-view = the two snapshots are not of the same view: { $what } is { $before } in one and { $after } in the other; compare two that were written with the same choice
diff-all = all
diff-lead = What leads: “{ $now }” Before: “{ $before }”
diff-finding = { $which ->
    [came] New: { $finding }
   *[went] Not said any more: { $finding }
}
diff-more = { $which ->
    [came] And { $count } more that are new.
   *[went] And { $count } more that are not said any more.
}
diff-shares-same = No share is printed otherwise: weeks to { $old } and to { $new }.
diff-brand = { $which ->
    [came] { $brand } is compared now and was not before.
   *[went] { $brand } is not compared any more.
}
# $points is signed.
diff-share = The share of { $brand } { on } went from { $before } to { $now } ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}).
# Of the weeks that both tell; $most in points.
diff-past = { $changed ->
    [0] What both say of the same weeks is the same: { $values } shares.
   *[other] Of { $values } shares that both tell of the same weeks { $changed } are others now, by { $most } points at most: counts came late, or were corrected.
}
diff-coverage = Collected now: { $now }. Before: { $before }.
diff-settings = Other settings now: { $settings }.
diff-definitions = { $count ->
    [one] The definition of { $measures } was corrected in between.
   *[other] The definitions of { $measures } were corrected in between.
}
diff-version = The builds are of outpace { $before } and { $now }.
