"""From which size on something is told, and as what; each where it applies and why.

Nothing here changes a number that is shown: a measure says how much, these say whether that is
worth a sentence. Where a measure decides (the state of a pair, the cause of a change), SQL holds
its threshold, and one here that must agree with it says so.
"""

from datetime import timedelta

# What is compared at all
POSTS_COMPARED = 5  # posts in a window, for shares and momentum; below, they jump with each post
POSTS_FOR_PERCENT = 10  # posts in both windows, for momentum as a percent; below, counts are shown
POSTS_OF_HOUR = 5  # posts of four hours of the day; fewer are not drawn, as in posting_hours
POSTS_USUAL = 15  # earlier posts of an account from which on something is usual, as in usual_curve
BRANDS_BENCHMARK = 5  # brands of about the same size; fewer make no benchmark, as in field_rates
WHOLE = 0.995  # of a period; with less collected, it is marked, and no gain is told of it

# What is said of a pair, from current_verdicts
LEVEL_MARGIN = 2  # points; a range within them on both sides of parity is level
NEWS = timedelta(weeks=26)  # since the onset; a season that began earlier is history
OLD_WEEKS = 40  # since the onset; by then the number of a week needs its year
OVERTURNED = 6  # weeks ahead; by then most of the eight weeks of a share are new
LOOK_AGAIN = timedelta(weeks=4)  # ahead: after four new weeks a verdict may be another one

# What is a gain, a jump, a change
RISEN = 1.1  # of four weeks against the usual; less is as before
PACE_MOVED = 0.15  # of posts a week; less is as often as before
KIND_MOVED = 0.05  # of the posts; a kind that grew less did not change the mix
BREAK_NEAR = 4  # weeks from a change of course to a break of the share that it may be about

# What made a change
WHOLE_POINTS = 0.1  # of a share; from there on a change and its parts are told in whole points
EXPLAINED = 0.015  # of a share; a smaller change is what eight weeks bring, its cause is not told
MOST_OF_IT = 0.5  # of a change, for its cause to be "most" and not "much" of it
