### "How is this computed": the button and its menu, and below them three plain sentences for each
### measure (`how-<measure>` with hyphens): what is counted, against what, what to be careful with.

how-computed = How is this computed
how-download = Download
# The label of the part that is folded away.
how = The SQL behind it
how-call = Run it in any DuckDB client on the published file:
how-build = { $simulated ->
    [yes] Simulated data. Build { $build }.
   *[no] Build { $build }.
}
# The measures of Rivals and Data.
how-scorecard = A row holds what each brand has on one platform: its share of the last eight weeks, its pace, its typical post and its followers. The share is measured among all tracked brands; the bar is where its usual share lies in 9 of 10 cases. A dash means not known, never zero.
how-momentum = What a typical week of a brand brought in the last 8 weeks, divided by the same of the 52 weeks before. The result is compared with the median change of the other brands, so 0% is with the field. Below ten posts in either period the numbers of posts stand there instead.
how-follower-trend = The last number of followers that was seen in each week, per platform. Numbers of several platforms are never added, for the same people follow several. A week in which nobody looked is a gap.
how-format-mix = Posts are counted by the kind that their platform or file gives them. Each bar is one brand’s posts of the period, all kinds together 100%. Platforms name kinds differently, so compare within one platform first.
how-cadence = Posts divided by the weeks that were collected, so that a gap is no silence. A month of which less than half was collected is left out. The title is the mean of the period, the line ends show the last month.
how-rate-leaders = Each definition of an engagement rate is worked out for every brand, and the highest is its leader. Definitions that say the same count once. A brand that leads under most of them leads whichever vendor you believe.
how-engagement-rates = The formulas of other products that need public counts only, each with its own denominator. All posts of the period count, as far as their counts are known. Rates of different formulas must not be compared with each other.
how-hidden-formulas = These formulas of other products need reach, impressions or clicks. Only the owner of an account sees those numbers. For rivals any figure would be a guess, so there is none.
how-coverage = For each account and week: how much of the week was collected. “Complete” means that no post of that week can be missing; “gathering” that the history is shorter than eight weeks. What was not collected is left out of every share, never counted as zero.
how-accounts = A row is one account of a brand on one platform. “Known from” is the begin of the time that was collected or imported in one piece. The number of followers is the last one that was seen.
how-run = Each collection, import and addition is a run. What it asked and what came back is kept as it came. The counts say what was new in it.
how-quarantine = A line or record that cannot be understood is kept here with its reason. It counts in no number. Everything else of the same file was taken in.
how-share-trend = Each point is a brand’s part of all engagement that the compared brands earned on this platform in eight weeks. The band is where its usual share lies in 9 of 10 cases; a wide band means few or very uneven posts. Weeks that were not collected are left out, never counted as zero.
how-share-without-market = A brand’s share as if the other brands together had stood still since eight weeks before. The common movement of the field is taken out, so a busy season does not look like a gain. It needs three other brands and eight earlier weeks; the band adds the uncertainty of both.
how-share-of-voice = Each brand’s part of everything that the compared brands earned in the week. Only weeks that were collected count, and the brands named in the line below the filters are the whole. Single weeks jump: read the run, not the point.
how-findings = Every sentence on the pages is a row of this list: who, where, since when, how much and how sure. It compares the last eight weeks with the eight before the change, and leads with what is largest and surest. Below even odds a sign is only worth an eye, and what is not in the data is never a zero.
how-current-verdicts = The last four weeks are compared with the usual, over the same for the field and for the other side. Then the best one, three and five posts of every four weeks are left out. What is left without them shows whether the rise is the brand’s or that of a few posts.
how-causes-told = The change of a share is split into seven parts that add up to it: pace, kinds, strength, audience, lucky posts, our own part and the field. Each has a 90% range from redrawing the weeks. A cause is named only where one part is the largest, clear of zero and at least 40% of the change.
how-unserved-platforms = Platforms on which a tracked rival has an account and we have none. Posts and engagement are of the last eight weeks, as a part of what that rival earned everywhere. An account of ours that is not tracked here counts as none: add it under Data.
