### What can be said of a landscape: an entry per kind of finding.
###
### headline: the sentence in large type. brief: a few words for a line that is a link.
### chip: the trend with its certainty.

# A rival gains on us, lastingly. $before and $now are its shares, $low-high the range of now.
finding-pulling-ahead =
    .headline = { $rival } is pulling ahead of us on { $platform } since { week }: its share of { measure } went from { $before } to { $now }.
    .brief = { $rival } is pulling ahead on { $platform } since { week }
    .chip = Gaining · { $sure } in 100
