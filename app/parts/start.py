"""The first screen of an empty landscape: links, a demo or files, and what happens then."""

from base64 import b64encode

import streamlit as st
from markupsafe import Markup

from app.parts.data.adding import add_links, show_box
from app.parts.data.brands import show_brands
from app.parts.data.importing import show_files
from app.parts.data.working import show_job
from app.parts.pieces import card, scheme, show_html
from app.theme import Scheme, palette
from app.theme.parts import chip, each_in
from app.theme.tokens import BRANDS
from app.view import jobs
from app.view.build import Build
from app.view.landscape import folder, settings
from app.view.people import editor_only, who
from app.words.catalogue import say
from pipelines import platforms
from pipelines.runs.demo import build_demo

DOTS = (84, 62, 40, 70, 28, 54, 76, 22, 48, 66, 34, 58, 18, 44)  # px, heights in the first picture
VERDICT_WEEKS = 14  # a first verdict needs so much history
BY_LINK = ("bluesky", "mastodon", "youtube")  # those of all that need no key, the most used
FROM_FILES = ("instagram", "linkedin")  # of the many, the two that most people come with

STEPS = ("collect", "compare", "judge")


def show(build: Build | None = None) -> None:
    """The question, three ways to begin, what was tried so far, and the steps that follow."""
    show_job()
    if not who().is_editor:
        _show_waiting()
        return
    with card("start"):
        left, right = st.columns((1.25, 1), gap="large")
        with left:
            _ask_for_links()
        with right:
            show_files(say("start-files"))
            _expectations()
    if settings().brands:
        with card("brands"):
            show_brands(build)
    for number, (column, step) in enumerate(zip(st.columns(3), STEPS, strict=True)):
        with column, card(f"step_{number}", fill=True):
            show_html(
                Markup(
                    '<img class="op-picture" alt="" src="{}">'
                    '<h2 class="op-finding">{}</h2><p class="op-definition">{}</p>'
                ).format(
                    _picture(number, scheme()),
                    say("start-step", step=step),
                    say("start-step-about", step=step),
                )
            )


def _show_waiting() -> None:
    """What a viewer sees of a landscape in which nothing is measured yet."""
    with card("start"):
        show_html(_head(say("start-waiting"), say("start-waiting-about")))


def _head(headline: str, detail: str) -> Markup:
    """The chip, the sentence in large type and the line below."""
    return Markup('{}<h1 class="op-headline">{}</h1><p class="op-detail">{}</p>').format(
        chip(say("start-nothing"), "unsure"), headline, detail
    )


def _ask_for_links() -> None:
    show_html(_head(say("start-question"), say("start-question-about", weeks=VERDICT_WEEKS)))
    show_box(height=110, label=say("start-links-label"))
    with st.container(horizontal=True):
        st.button(
            say("start-collect"),
            key="start_collecting",
            type="primary",
            icon=":material/play_arrow:",
            on_click=add_links,
        )
        st.button(
            say("start-demo"), key="start_demo", icon=":material/visibility:", on_click=start_demo
        )


@editor_only
def start_demo() -> None:
    """Build the simulated landscape in the background."""
    here = folder()

    def work(tell: jobs.Tell) -> str:
        build_demo(here, progress=tell)
        return say("start-demo-ready")

    jobs.start(here.root, say("start-demo-job"), work)


def expected() -> list[tuple[str, str, str]]:
    """Per platform: its label, the history that is there at once, when a first verdict comes."""
    asked = map(platforms.record, BY_LINK)
    by_file = map(platforms.record, FROM_FILES)
    return [
        *((one.label, _history(one), _first_verdict(one.history_weeks)) for one in asked),
        *((one.label, _history(one), say("start-verdict", when="file")) for one in by_file),
    ]


def _history(one: platforms.Platform) -> str:
    """What is there at once; a platform without an entry as its record says it."""
    return say("start-history", platform=one.name, said=one.history)


def _first_verdict(weeks: int) -> str:
    return say("start-verdict", when="now" if weeks >= VERDICT_WEEKS else "later")


def _expectations() -> None:
    heads = [say("start-expect", column=column) for column in ("platform", "history", "verdict")]
    row = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>')
    show_html(
        Markup(
            '<table class="op-table"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        ).format(
            each_in(Markup('<th scope="col">{}</th>'), heads),
            Markup().join(row.format(*told) for told in expected()),
        )
    )


def _picture(step: int, scheme: Scheme) -> str:
    """The small picture of a step (dots, lines with ranges, ranges) as a data address."""
    body = (_dots, _lines, _ranges)[step](scheme)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 110">{body}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _dots(scheme: Scheme) -> str:
    own, pale = BRANDS[scheme][0], palette(scheme).pale
    return "".join(
        f'<circle cx="{18 + 24 * index}" cy="{height}" r="4.5" '
        f'fill="{pale if index % 3 else own}"/>'
        for index, height in enumerate(DOTS)
    )


def _lines(scheme: Scheme) -> str:
    own, rival = BRANDS[scheme][:2]
    ours = "M10 52 C90 40 150 50 200 58 S300 74 330 78"
    theirs = "M10 84 C110 88 160 76 210 58 S290 30 330 22"
    return "".join(
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="22" opacity=".15"/>'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="3"/>'
        for path, colour in ((ours, own), (theirs, rival))
    )


def _ranges(scheme: Scheme) -> str:
    tokens = palette(scheme)
    rows = ((40, 70, tokens.behind, 20), (110, 90, tokens.unsure, 54), (185, 80, tokens.ahead, 88))
    line = f'<path d="M150 4V106" stroke="{tokens.ink2}" stroke-width="1.5"/>'
    return line + "".join(
        f'<rect x="{x}" y="{y - 6}" width="{width}" height="12" rx="6" fill="{colour}" '
        'opacity=".25"/>'
        f'<circle cx="{x + width / 2}" cy="{y}" r="6" fill="{colour}"/>'
        for x, width, colour, y in rows
    )
