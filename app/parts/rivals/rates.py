"""The cards of engagement rates: who leads under how many, one rate in detail, all of them."""

from functools import partial

import pandas as pd
import streamlit as st
from markupsafe import Markup

from app.charts.look import Look
from app.charts.rates import rates_chart
from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, card, card_foot, chart, heading, note, show_html
from app.parts.picture_file import Picture
from app.theme.parts import each_in
from app.view.build import Build
from app.view.choice import View
from app.view.pages import switch
from app.words.names import platform_name, where
from app.words.rivals import (
    PER,
    field_note,
    hidden_finding,
    industry_note,
    leaders_definition,
    leaders_finding,
    ordinal,
    rate_definition,
    rate_told,
)
from app.words.rows import row_of, rows_of
from app.words.values import count, number
from queries.rows import EngagementRates, FieldRates, HiddenFormulas, IndustryLines, RateLeaders

USUAL = "outpace"


def show_rate(build: Build, view: View, look: Look, leaders: pd.DataFrame, platform: str) -> str:
    """Who leads, and the chosen rate of every brand; the platform that was chosen."""
    with card("rates"):
        head = st.container()
        chosen = _choose_platform(leaders, platform)
        finding = Finding(
            leaders_finding(rows_of(leaders, RateLeaders), own=look.own, platform=chosen),
            leaders_definition(platform=chosen, since=view.since, until=view.until),
        )
        with head:
            heading(finding)
        rates = build.measure(
            "engagement_rates", **view.span, **(view.whom | {"platforms": [chosen]})
        )
        formula = _choose_formula(rates)
        one, picture = rates[rates["formula"] == formula], None
        if one["rate"].notna().any():
            picture = _show_chart(build, view, look, one, finding)
        else:
            note(f"This rate is not known {where(chosen)}: followers or counts are missing.")
        card_foot("rates", Behind(build, "engagement_rates", rates), picture)
    return chosen


def _choose_platform(leaders: pd.DataFrame, usual: str) -> str:
    """The platform to compare on; rates of several are never mixed."""
    names = {platform_name(name): name for name in dict.fromkeys(leaders["platform"])}
    if len(names) < 2:
        return usual
    chosen = st.segmented_control(
        "Platform of the rates",
        list(names),
        default=platform_name(usual),
        required=True,
        key=switch("rates_on"),
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(names.get(str(chosen), usual))


def _choose_formula(rates: pd.DataFrame) -> str:
    """The rate to show, named by denominator, product and name."""
    formulas = {
        f"{PER[row['per']].capitalize()} · {row['vendor']}: {row['name']}": str(row["formula"])
        for row in rows_of(rates.drop_duplicates("formula"), EngagementRates)
    }
    keys = list(formulas.values())
    known = [str(key) for key in rates.loc[rates["rate"].notna(), "formula"]]
    usual = USUAL if USUAL in known else next(iter(known), keys[0])
    chosen = st.selectbox(
        "Engagement rate",
        list(formulas),
        index=keys.index(usual),
        key=switch("rate"),
        bind="query-params",
        width=520,
    )
    return formulas.get(str(chosen), usual)


def _show_chart(
    build: Build, view: View, look: Look, one: pd.DataFrame, finding: Finding
) -> Picture:
    """A bar per brand with the field and the published figures that fit; to take along too."""
    first = rows_of(one, EngagementRates)[0]
    asked = {"own": view.own, "formula": first["formula"], "platforms": [first["platform"]]}
    fields = build.measure("field_rates", **view.span, **asked, brands=list(view.brands))
    lines = rows_of(build.measure("industry_lines", until=view.until, **asked), IndustryLines)
    field = next(iter(rows_of(fields, FieldRates)), None)
    definition = rate_definition(first)
    show_html(Markup('<p class="op-definition">{}</p>').format(definition))
    draw = partial(rates_chart, one, field, lines, **look.chart)
    told = "; ".join(
        f"{row['brand']} {rate_told(row['rate'], row['unit'])}"
        for row in rows_of(one, EngagementRates)
    )
    chart("rates", draw(), f"{definition} {told}.")
    notes = (field_note(field), industry_note(lines, platform=str(first["platform"])))
    show_html(each_in(Markup('<p class="op-note">{}</p>'), notes))
    return Picture(draw, (finding.title, f"{finding.definition} Shown: {definition}"), notes)


def show_definitions(build: Build, view: View, platform: str) -> None:
    """Every rate with its leader and our place."""
    rates = build.measure(
        "engagement_rates", **view.span, **(view.whom | {"platforms": [platform]})
    )
    with card("definitions"):
        heading(
            Finding(
                f"Every definition {where(platform)}, its leader and our place",
                "One line per product and rate, by denominator. Only rates of one line may be "
                "compared with each other.",
            )
        )
        groups = [
            rows_of(rows, EngagementRates) for _, rows in rates.groupby("formula", sort=False)
        ]
        table = pd.DataFrame([_line_of(rows, view.own) for rows in groups])
        st.dataframe(
            table,
            hide_index=True,
            height="content" if len(table) <= 14 else 560,
            row_height=38,
            placeholder="–",
            column_config={"Definition": st.column_config.TextColumn(width=380)},
            alt=f"{count(len(table), 'rate')} {where(platform)} with leader and our place",
        )
        card_foot("definitions", Behind(build, "engagement_rates", rates))


def _line_of(rows: list[EngagementRates], own: str | None) -> dict[str, object]:
    """One rate as a line of the table."""
    first, ours = rows[0], row_of(rows, own)
    leader = next((row for row in rows if row["place"] == 1), None)
    return {
        "Denominator": PER[first["per"]],
        "Product": first["vendor"],
        "Name": first["name"],
        "Leader": leader["brand"] if leader else None,
        "Its rate": rate_told(leader["rate"], first["unit"]) if leader else None,
        "Ours": rate_told(ours["rate"], first["unit"]) if _place_told(ours) and ours else None,
        "Our place": _place_told(ours),
        "Unit": first["unit"],
        "Definition": first["definition"],
    }


def _place_told(ours: EngagementRates | None) -> str | None:
    """ "2nd of 6"."""
    if ours is None or ours["place"] != ours["place"] or ours["place"] is None:
        return None
    return f"{ordinal(int(ours['place']))} of {number(ours['brand_count'])}"


def show_hidden(build: Build, view: View) -> None:
    """The rates that nobody can know of a rival, each with its reason."""
    hidden = build.measure("hidden_formulas", platforms=view.whom["platforms"])
    if hidden.empty:
        return
    with card("hidden"):
        heading(
            Finding(
                hidden_finding(rows_of(hidden, HiddenFormulas)),
                "They need reach, impressions or clicks, which a platform shows to the account’s "
                "owner only; a figure for a rival would be a guess.",
            )
        )
        with st.expander("Which, and why"):
            st.dataframe(
                pd.DataFrame(
                    {
                        "Product": hidden["vendor"],
                        "Name": hidden["name"],
                        "Definition": hidden["definition"],
                        "Why not": hidden["reason"],
                        "Source": hidden["source_url"],
                    }
                ),
                hide_index=True,
                height="content",
                column_config={"Source": st.column_config.LinkColumn(display_text="Open")},
            )
        card_foot("hidden", Behind(build, "hidden_formulas", hidden))
