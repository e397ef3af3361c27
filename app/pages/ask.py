"""Any question in SQL, on a read-only copy of the published file, with the measures at hand."""

from app.parts.ask.kpis import show_kpis
from app.parts.ask.measures import show_measures
from app.parts.ask.question import show_head, show_question
from app.parts.pieces import card
from app.parts.states import foot, here
from app.view.people import may_ask_sql
from app.words.catalogue import say

build, view = here()
if may_ask_sql():
    show_question(view)
else:
    with card("ask"):
        show_head(say("ask-refused"))
with card("measures"):
    show_measures(build)
with card("kpis"):
    show_kpis(build)
foot(build)
