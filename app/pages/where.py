"""Where: on which platforms do we lead or trail which rival, and where are we not at all?"""

from app.exhibits.where import courses, standings, unserved
from app.parts.cards import scheme, show
from app.parts.states import foot, here, query_now
from app.story.findings import story_of
from app.view.pages import PAGES

build, view = here(PAGES["where"])
story = build.kept(story_of, view)

# Who is ahead of whom, and who moves?
show(standings(build, view, story, query_now()))

# How did it come about, platform by platform?
if view.own is not None and view.rivals:
    show(courses(build, view, story, scheme()))

# Where are they, and we are not?
absent = unserved(build, view)
if absent is not None:
    show(absent)
foot(build)
