"""Where: on which platforms do we lead or trail which rival, and where are we not at all?"""

from app.exhibits.where import courses, standings, unserved
from app.parts.cards import show
from app.parts.pieces import scheme
from app.parts.states import foot, here, query_now
from app.story.findings import story_of
from app.view.pages import page_title

build, view = here(page_title("where"))
story = build.kept(story_of, view)

# Who is ahead of whom, and who moves?
show(standings(build, view, story, query_now()))

# How did it come about, platform by platform?
small = courses(build, view, story, scheme())
if small is not None:
    show(small)

# Where are they, and we are not?
absent = unserved(build, view)
if absent is not None:
    show(absent)
foot(build)
