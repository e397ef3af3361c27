"""Rivals: who is who, who grows, and who leads under which definition of an engagement rate."""

from app.parts.looks import looks
from app.parts.rivals.details import show_details
from app.parts.rivals.rates import show_definitions, show_hidden, show_rate
from app.parts.rivals.scorecard import show_followers, show_scorecard
from app.parts.states import foot, here
from app.words.rows import most, rows_of

build, view = here("Rivals")
change = build.measure("share_change", measure=view.measure, **view.against, **view.scope)
look = looks(build, view, change)

# Who is who: size, pace, typical post, growth and share, each with what it rests on.
score = build.measure("scorecard", measure=view.measure, **view.span, **view.whom)
show_scorecard(build, view, look, score)

# Whose audience grows?
show_followers(build, view, look, score)

# Growth, pace over time, kinds of posts.
show_details(build, view, look)

# Who leads, whatever the definition, and what is usual in this field?
leaders = build.measure("rate_leaders", **view.span, **view.whom)
first = most(rows_of(leaders), "definitions")
if first:
    chosen = show_rate(build, view, look, leaders, str(first["platform"]))
    show_definitions(build, view, chosen)
show_hidden(build, view)
foot(build)
