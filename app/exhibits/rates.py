"""Engagement rates: who leads under how many definitions, one of them in detail, all of them."""

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from app.charts.rates import rates_chart
from app.exhibits.exhibit import Behind, Column, Drawing, Exhibit, Table
from app.exhibits.rivals import Scene
from app.theme.parts import each_in
from app.words.amounts import Count, Names, Short, Span
from app.words.catalogue import Value, say
from app.words.names import platform_name
from app.words.rivals import Rate
from app.words.rows import most, row_of, rows_of
from app.words.thresholds import BRANDS_BENCHMARK
from app.words.values import as_day
from queries.rows import EngagementRates, FieldRates, IndustryLines, RateLeaders

USUAL = "outpace"
LINE = ("per", "vendor", "name", "leader", "rate", "ours", "place", "unit", "definition")


def leaders_of(scene: Scene) -> pd.DataFrame:
    """Who leads under how many definitions, per platform."""
    return scene.build.measure("rate_leaders", **scene.view.span, **scene.view.whom)


def platform_first(leaders: pd.DataFrame, scene: Scene) -> str | None:
    """Where rates are compared first: where the page is about, else where most can be."""
    rows = rows_of(leaders, RateLeaders)
    if scene.platform in {row["platform"] for row in rows}:
        return scene.platform
    first = most(rows, lambda row: row["definitions"])
    return None if first is None else str(first["platform"])


def rates_on(scene: Scene, platform: str) -> pd.DataFrame:
    """Every rate of every brand on a platform."""
    whom = scene.view.whom | {"platforms": [platform]}
    return scene.build.measure("engagement_rates", **scene.view.span, **whom)


def usual_formula(rates: pd.DataFrame) -> str:
    """The formula that is shown first: our usual one, else the first that is known."""
    known = [str(key) for key in rates.loc[rates["rate"].notna(), "formula"]]
    return USUAL if USUAL in known else next(iter(known), str(rates["formula"].iloc[0]))


def rate_in_detail(
    scene: Scene, leaders: pd.DataFrame, rates: pd.DataFrame, formula: str
) -> Exhibit:
    """A bar per brand with the field and the published figures that fit."""
    one = rates[rates["formula"] == formula]
    first = rows_of(one, EngagementRates)[0]
    platform = str(first["platform"])
    view = scene.view
    asked = {"own": view.own, "formula": formula, "platforms": [platform]}
    fields = scene.build.measure("field_rates", **view.span, **asked, brands=list(view.brands))
    industry = scene.build.measure("industry_lines", until=view.until, **asked)
    lines, field = rows_of(industry, IndustryLines), next(iter(rows_of(fields, FieldRates)), None)
    notes = (_definition(first), _field_note(field), _industry_note(lines, platform))
    unknown = say("rivals-rate-unknown", platform=platform_name(platform))
    return Exhibit(
        name="rates",
        title=_leaders_title(rows_of(leaders, RateLeaders), scene, platform),
        definition=say("rivals-rates-about"),
        content=Drawing(lambda rows: rates_chart(rows, field, lines, **scene.look.chart), "rates"),
        behind=Behind(scene.build, "engagement_rates", one),
        below=each_in(Markup('<p class="op-note">{}</p>'), notes),
        nothing="" if one["rate"].notna().any() else unknown,
    )


def _leaders_title(rows: Sequence[RateLeaders], scene: Scene, platform: str) -> str:
    """ "Vaartwijk leads under 10 of 11 definitions on Instagram; we come 2nd to 5th"."""
    here = [row for row in rows if row["platform"] == platform]
    first = most(here, lambda row: row["led"])
    if first is None or not first["led"]:
        return say("rivals-leaders-none", platform=platform_name(platform))
    ours = row_of(here, scene.view.own)
    return say(
        "rivals-leaders",
        who="ours" if first is ours else "both" if ours else "theirs",
        rival=first["brand"],
        platform=platform_name(platform),
        led=first["led"],
        definitions=first["definitions"],
        many="all" if first["led"] == first["definitions"] else "some",
        best=ours["best_place"] if ours else None,
        worst=ours["worst_place"] if ours else None,
        spread="one" if ours and ours["best_place"] == ours["worst_place"] else "many",
    )


def _definition(row: EngagementRates) -> str:
    """What the chosen rate is, in the words of its formula."""
    return say(
        "rivals-rate-about",
        definition=row["definition"],
        unit=row["unit"],
        kind="score" if row["unit"] == "score" else "rate",
        note=row["note"] or "",
    )


def _rate(value: float | None, unit: str) -> Rate | None:
    return None if value is None else Rate(value, unit)


def _field_note(row: FieldRates | None) -> str:
    """The spread of the own field, or why there is none."""
    if row is None:
        return say("rivals-field-none")
    if row["middle"] is None:
        return say("rivals-field-few", brands=row["brand_count"], needed=BRANDS_BENCHMARK)
    ends = {name: _rate(row[name], row["unit"]) for name in ("low", "middle", "high")}
    return say("rivals-field", brands=row["brand_count"], **ends)


def _industry_note(rows: Sequence[IndustryLines], platform: str) -> str:
    """The published figures that fit, with source, period and definition."""
    if not rows:
        return say("rivals-industry-none", platform=platform_name(platform))
    first = rows[0]
    figures = [
        say("rivals-industry-one", statistic=row["statistic"], rate=Rate(row["value"], row["unit"]))
        for row in rows
    ]
    return say(
        "rivals-industry",
        figures=Names(figures),
        accounts=first["accounts"],
        smallest=Short(first["followers_from"]),
        largest=Short(first["followers_until"]),
        days=Span(as_day(first["period_from"]), as_day(first["period_until"])),
        source=first["source"],
        address=first["source_url"],
        licence=first["licence"],
        note=first["note"] or "",
    )


def definitions(scene: Scene, rates: pd.DataFrame, platform: str) -> Exhibit:
    """Every rate on a platform with its leader and our place."""
    groups = [rows_of(rows, EngagementRates) for _, rows in rates.groupby("formula", sort=False)]
    title = say("rivals-definitions", platform=platform_name(platform))
    columns = [Column(name, say("rivals-column", name=name)) for name in LINE]
    rows = [_line_of(rows, scene.view.own) for rows in groups]
    return Exhibit(
        name="definitions",
        title=title,
        definition=say("rivals-definitions-about"),
        content=Table(rows, columns, f"{title}. {say('rivals-definitions-many', rates=len(rows))}"),
        behind=Behind(scene.build, "engagement_rates", rates),
    )


def _line_of(rows: list[EngagementRates], own: str | None) -> dict[str, object]:
    """One rate as a line of the table."""
    first, ours = rows[0], row_of(rows, own)
    leader = next((row for row in rows if row["place"] == 1), None)
    unit = first["unit"]
    place = ours["place"] if ours else None
    return {
        "per": say("rivals-per", per=str(first["per"]).replace("_", "-")),
        "vendor": first["vendor"],
        "name": first["name"],
        "leader": leader["brand"] if leader else None,
        "rate": _written(leader["rate"] if leader else None, unit),
        "ours": _written(ours["rate"] if ours and place else None, unit),
        "place": _place(place, ours),
        "unit": unit,
        "definition": first["definition"],
    }


def _written(rate: float | None, unit: str) -> str | None:
    return None if rate is None else Rate(rate, unit).told()


def _place(place: int | None, ours: EngagementRates | None) -> str | None:
    if place is None or ours is None:
        return None
    return say("rivals-place", place=Count(place), brands=ours["brand_count"])


def formula_label(row: EngagementRates) -> str:
    """A formula in the list: its denominator, product and name."""
    values: dict[str, Value] = {
        "per": str(row["per"]).replace("_", "-"), "vendor": row["vendor"], "name": row["name"]
    }  # fmt: skip
    return say("rivals-formula", **values)
