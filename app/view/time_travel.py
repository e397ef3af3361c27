"""Time travel: every page as known on an earlier day."""

from datetime import date

import streamlit as st

from app.view.build import Build
from app.view.landscape import folder, known_build
from app.words.amounts import Day, ShortDay
from app.words.catalogue import say
from app.words.errors import reason
from pipelines.progress import Progress

KEY = "known"


def chosen() -> date | None:
    """The day that the address or the widget names; None for now, or when it names no day."""
    value = st.session_state.get(KEY, st.query_params.get(KEY))
    if isinstance(value, date) or value is None:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def travelled(now: Build) -> Build:
    """The build as known on the chosen day, with progress while it is made; now without one.

    Raises AskError when nothing was known then.
    """
    day = chosen()
    if day is None:
        return now
    key = f"{now.key}|{day}"
    if st.session_state.get("known_made") != key:
        from pipelines.runs.as_of import as_known  # noqa: PLC0415  slow to import, seldom needed

        place = st.empty()

        def tell(step: Progress) -> None:
            place.progress(
                step.done / (step.of or 1),
                say("filters-known-making", day=Day(day), step=reason(step.what)),
            )

        as_known(folder(), day, build=now.published, progress=tell)
        place.empty()
        st.session_state["known_made"] = key
    return known_build(now, day)


def show_choice(now: Build) -> None:
    """The end of the filter row: which day's knowledge is shown."""
    day = chosen()
    if day is not None:
        st.session_state[KEY] = day  # the browser forgets a closed popover when the page changes
    first, last = now.published.days or (None, None)
    icon = ":material/history:" if day is None else None
    with st.popover(_label(day), icon=icon, key="known_open"):
        st.caption(say("filters-known-about"))
        st.date_input(
            say("filters-known"),
            None,
            key=KEY,
            bind="query-params",
            format="DD-MM-YYYY",
            min_value=min(filter(None, (first, day)), default=None),
            max_value=max(filter(None, (last, day)), default=None),
        )


def _label(day: date | None) -> str:
    return say("filters-now") if day is None else say("filters-then", day=ShortDay(day))


def back() -> None:
    """Show what is known now."""
    st.session_state[KEY] = None
