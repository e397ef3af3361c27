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
how-delivery = Each message that a run gave reason for, with each target and how sending it went. It is kept in a log of the landing, so that nothing is told twice.
how-quarantine = A line or record that cannot be understood is kept here with its reason. It counts in no number. Everything else of the same file was taken in.
how-share-trend = Each point is a brand’s part of all engagement that the compared brands earned on this platform in eight weeks. The band is where its usual share lies in 9 of 10 cases; a wide band means few or very uneven posts. Weeks that were not collected are left out, never counted as zero.
how-share-without-market = A brand’s share as if the other brands together had stood still since eight weeks before. The common movement of the field is taken out, so a busy season does not look like a gain. It needs three other brands and eight earlier weeks; the band adds the uncertainty of both.
how-share-of-voice = Each brand’s part of everything that the compared brands earned in the week. Only weeks that were collected count, and the brands named in the line below the filters are the whole. Single weeks jump: read the run, not the point.
how-findings = Every sentence on the pages is a row of this list: who, where, since when, how much and how sure. It compares the last eight weeks with the eight before the change, and leads with what is largest and surest. Below even odds a sign is only worth an eye, and what is not in the data is never a zero.
how-current-verdicts = The last four weeks are compared with the usual, over the same for the field and for the other side. Then the best one, three and five posts of every four weeks are left out. What is left without them shows whether the rise is the brand’s or that of a few posts.
how-causes-told = The change of a share is split into seven parts that add up to it: pace, kinds, strength, audience, lucky posts, our own part and the field. Each has a 90% range from redrawing the weeks. A cause is named only where one part is the largest, clear of zero and at least 40% of the change.
how-unserved-platforms = Platforms on which a tracked rival has an account and we have none. Posts and engagement are of the last eight weeks, as a part of what that rival earned everywhere. An account of ours that is not tracked here counts as none: add it under Data.
# The measures of Why and Posts.
how-causes = The change of a share between two periods is split into seven parts that add up to it: pace, kinds, strength, audience, lucky posts, our own part and the field. The stroke on each is its 90% range; a part whose range reaches over zero may be nothing. Where followers are not known, their part stands in strength.
how-gain-without-best = The share of both periods is worked out again without the best one, three and five posts of each. The same number is left out before and now, so the comparison stays fair. A gain that is gone without them was carried by single posts.
how-course-changes = Pace, kinds, hours, hashtags and profile of each account are searched for the week in which a new habit began. What a typical post earned afterwards is compared with the field: what followed need not be what it caused. Expect about one false change in five account years.
how-kinds-compared = Posts of each kind per collected week, in both periods. What such a post earns is typical engagement, and stays blank below three posts. Kinds are those that the platform or the file gives.
how-hashtag-gain = Posts with a hashtag are compared with the brand’s posts without it, of the same kind and time. A post with two hashtags counts for both, so the parts do not add up. Where there are too few posts nothing is said.
how-posting-hours = Each four hours hold the posts that were published in them, on weekdays and at weekends, in the reporting time zone. They are compared with the brand’s other posts of the same kind of the weeks around. Stronger or weaker is only said where it holds although many hours were compared.
how-typical-posts = The middle post of each brand: half of its posts earned more, half less. Posts are compared at thirty days of age, younger ones as far as their further growth can be estimated. The range says where the middle lies in 9 of 10 cases, and is blank below eight posts.
how-top-posts = Each post is compared with what is usual for its account and kind at the same age. A breakout is a post of which an account has two a year at most, whatever its size. An account with fewer than 15 earlier posts has no usual yet.
how-post-curve = The points are the looks at this post, the line what is usual for its account and kind at the same age. The band holds eight of ten earlier posts. From the last look on, the growth to thirty days is an estimate with its 90% range.
how-period-shares = The sums of a period as the export gives them: posts and engagement of each page until the day named. A share is a part of the engagement of all pages in the file. No posts stand behind it, so nothing tells a lasting rise from a lucky post.
how-alarms = Every week of the recorded history is judged with what was known in it, and nothing later. An alarm is a week in which a rival’s evidence passes the bar that the budget allows. It faded if it no longer stands in the last known week.
how-issues = What an account rarely has, as known at each look: comments or quotes far above what is usual at that age and beyond what likes explain, lost followers, a run of deletions or edits. How rare it is comes from the account and the platform, never from a fixed multiple; a brand may have one false alarm a quarter. No text is read.
how-issue-course = The dots are looks at the post that is rarest in the issue; the pale line is what the account usually has at that age, where it was told. The shaded range holds where eight of ten earlier storms went on from the same hour, those of the account counted three times.
