"""Posts: what does a typical post earn, which posts stand out, and where are they?"""

from app.charts import strip_chart
from app.charts.sample import MOST
from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, chart_card
from app.parts.look import look_of
from app.parts.posts.breakouts import show_breakouts
from app.parts.posts.post_curve import show_curve
from app.parts.posts.table import show_posts
from app.parts.states import foot, here
from app.words.posts import strip_at_age
from app.words.titles import typical_finding

EVERY_POST = 100_000  # more than any landscape of a page has

build, view = here("Posts")
change = build.measure("share_change", measure=view.measure, **view.against, **view.scope)
look = look_of(build, view, change)

# What does a typical post earn at equal age?
typical = build.measure("typical_posts", **view.span, **view.whom)
posts = build.measure("top_posts", top=EVERY_POST, **view.span, **view.whom)
chart_card(
    Finding(
        typical_finding(typical, **look.us),
        strip_at_age(
            typical,
            platforms=view.platforms,
            drawn=min(len(posts), MOST),
            known=len(posts),
        ),
    ),
    lambda: strip_chart(posts, typical, **look.chart),
    "strip",
    Behind(build, "typical_posts", typical),
)

# Which posts stand out, against what is usual for their account and kind at the same age?
show_breakouts(build, view, posts)

# Where are they, and how did one of them grow?
noun = "views" if view.measure == "views" else "engagement"
ranked = build.measure("top_posts", measure=noun, top=EVERY_POST, **view.span, **view.whom)
show_curve(build, show_posts(build, ranked, noun), look)
foot(build)
