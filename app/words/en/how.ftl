### "How is this computed": the button and its menu, and below them three plain sentences for each
### measure (`how-<measure>` with hyphens): what is counted, against what, what to be careful with.

how-computed = How is this computed
how-download = Download
# The label of the part that is folded away.
how = The SQL behind it
how-run = Run it in any DuckDB client on the published file:
how-build = { $simulated ->
    [yes] Simulated data. Build { $build }.
   *[no] Build { $build }.
}
how-share-trend = Each point is a brand’s part of all engagement that the compared brands earned on this platform in eight weeks. The band is where its usual share lies in 9 of 10 cases; a wide band means few or very uneven posts. Weeks that were not collected are left out, never counted as zero.
how-share-without-market = A brand’s share as if the other brands together had stood still since eight weeks before. The common movement of the field is taken out, so a busy season does not look like a gain. It needs three other brands and eight earlier weeks; the band adds the uncertainty of both.
how-share-of-voice = Each brand’s part of everything that the compared brands earned in the week. Only weeks that were collected count, and the brands named in the line below the filters are the whole. Single weeks jump: read the run, not the point.
how-findings = Every sentence on the pages is a row of this list: who, where, since when, how much and how sure. It compares the last eight weeks with the eight before the change, and leads with what is largest and surest. Below even odds a sign is only worth an eye, and what is not in the data is never a zero.
how-current-verdicts = The last four weeks are compared with the usual, over the same for the field and for the other side. Then the best one, three and five posts of every four weeks are left out. What is left without them shows whether the rise is the brand’s or that of a few posts.
how-causes-told = The change of a share is split into seven parts that add up to it: pace, kinds, strength, audience, lucky posts, our own part and the field. Each has a 90% range from redrawing the weeks. A cause is named only where one part is the largest, clear of zero and at least 40% of the change.
how-unserved-platforms = Platforms on which a tracked rival has an account and we have none. Posts and engagement are of the last eight weeks, as a part of what that rival earned everywhere. An account of ours that is not tracked here counts as none: add it under Data.
