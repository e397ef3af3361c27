"""Posts: what does a typical post earn, which posts stand out, and where are they?"""

from app.exhibits.posts import scene_of, strip
from app.parts.cards import show
from app.parts.pieces import note, scheme
from app.parts.posts.lists import choose, show_curve, show_lists
from app.parts.states import foot, here
from app.view.pages import page_title
from app.words.catalogue import say

build, view = here(page_title("posts"))
scene = scene_of(build, view, scheme())
if view.measure != "engagement":
    note(say("posts-measure", measure=view.measure))

# How did one of them grow, if one was chosen?
show_curve(scene)

# What does a typical post earn at equal age, on one platform?
show(strip(scene), picked=choose)

# Which posts stand out, against what is usual for their account and kind at the same age?
show_lists(scene)
foot(build)
