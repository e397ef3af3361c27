"""A dropped file as a card: what it is, whose, since when, three posts as they will read."""

from datetime import datetime, timedelta

from markupsafe import Markup

from app.theme.parts import chip, each_in
from app.words.amounts import Count, Day, Names, Span
from app.words.catalogue import say
from app.words.names import platform_name
from pipelines.exports import ImportOptions, Plan, kinds
from pipelines.exports.kinds.declared import LEFT
from pipelines.exports.preview import ColumnRead
from pipelines.runs.try_file import Sample, Tried

SHOWN_BRANDS, SHOWN_REASONS, LONGEST = 8, 6, 90
LEFT_KEYS = {
    **{text: key for key, text in LEFT.items()},
    "people reached are not views": "reach",
    "impressions are views on x and linkedin only": "impressions",
    "a part of the reactions": "part",
}


def file_html(tried: Tried, options: ImportOptions) -> Markup:
    """A table of a file that can be read."""
    plan = tried.plan
    facts = [
        ("kind", _kind(plan)),
        ("brands", _brands(tried)),
        ("platforms", str(Names([*map(platform_name, tried.platforms)]).told())),
        ("period", _period(tried)),
        ("rows", _rows(tried)),
        ("counted", _counted(plan, options)),
        ("zone", say("data-file-zone")),
    ]
    told = Markup().join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(say("data-fact", fact=name), text)
        for name, text in facts
    )
    return Markup(
        '<div class="op-file">{}<h3>{}</h3><dl class="op-facts">{}</dl>{}{}</div>'
    ).format(
        chip(say("data-file-good"), "level"), _title(plan), told, _samples(tried), _left_out(tried)
    )


def _title(plan: Plan) -> str:
    """The name of the file, and of its table where it has several."""
    return " › ".join((plan.name, *plan.part))


def _kind(plan: Plan) -> str:
    if plan.file_kind is not None:
        return str(kinds.file_kind(plan.file_kind).title)
    return say("data-file-rows-of", kind=plan.kind)


def _brands(tried: Tried) -> str:
    """The first brands of the file, and how many more."""
    names = list(dict.fromkeys(tried.brands))
    if len(names) <= SHOWN_BRANDS:
        return Names(names).told() or say("unknown")
    return say("data-file-brands", first=Names(names[:SHOWN_BRANDS]), all=len(names))


def _period(tried: Tried) -> str:
    if tried.first is None or tried.last is None:
        return say("unknown")
    return Span(tried.first.date(), tried.last.date() + timedelta(days=1)).told()


def _rows(tried: Tried) -> str:
    """How many rows are read and how many are not: all are accounted for."""
    tally = tried.tally
    return say("data-file-rows", good=tally.good, rejected=tally.rejected, blank=tally.blank)


def _counted(plan: Plan, options: ImportOptions) -> str:
    """When the counts were taken."""
    if plan.has("observed_at"):
        column = plan.table.columns[plan.columns["observed_at"][0]]
        return say("data-file-counted", by="column", column=column)
    if options.observed_at is not None:
        return Day(options.observed_at.date()).told()
    return say("data-file-counted", by="now", column=None)


def _samples(tried: Tried) -> Markup:
    """Three posts as they will read."""
    if not tried.samples:
        return Markup()
    rows = Markup().join(_sample(sample) for sample in tried.samples)
    return Markup('<h4>{}</h4><ul class="op-samples">{}</ul>').format(say("data-samples"), rows)


def _sample(sample: Sample) -> Markup:
    counts = [
        say("data-count", metric=metric, count=Count(count))
        for metric, count in sample.counts.items()
        if count is not None
    ]
    text = " ".join((sample.text or "").split())
    return Markup("<li><b>{}</b> {}<br><span>{}</span></li>").format(
        say(
            "data-sample",
            brand=sample.brand,
            platform=platform_name(sample.platform),
            day=_day(sample.published_at),
        ),
        f"{text[:LONGEST]}…" if len(text) > LONGEST else text or say("data-no-text"),
        Names(counts).told() or say("data-no-counts"),
    )


def _day(moment: datetime | None) -> Day | None:
    return None if moment is None else Day(moment.date())


def _left_out(tried: Tried) -> Markup:
    """What is set aside, and why; and what else is to be known of the file."""
    lines = [
        say("data-reject", count=Count(many), reason=reason)
        for reason, many in tried.rejects[:SHOWN_REASONS]
    ]
    lines += list(tried.plan.notes)
    if not lines:
        return Markup()
    return Markup('<h4>{}</h4><ul class="op-samples">{}</ul>').format(
        say("data-left-out"), each_in(Markup("<li>{}</li>"), lines)
    )


def bad_file_html(name: str, what: str, needs: str) -> Markup:
    """A file that cannot be read as it is: why, and what to say below."""
    advice = say("data-needs", needs=needs) if needs else say("data-needs-other")
    return Markup(
        '<div class="op-file">{}<h3>{}</h3><p class="op-detail">{}.</p><p class="op-detail">{}</p>'
        "</div>"
    ).format(chip(say("data-file-bad"), "behind"), name, what, advice)


def field_name(field: str | float) -> str:
    """What a column means, as a person says it."""
    return say("data-field", field=str(field).replace("_", "-"), name=str(field))


def why_so(column: ColumnRead) -> str:
    """How sure it is that a column is what it is read as, and why; or why it is left alone."""
    if column.trust is not None:
        return say("data-trust", trust=column.trust)
    if column.why_left is None:
        return say("data-why", why="unknown", said="")
    return say("data-why", why=LEFT_KEYS.get(column.why_left, "said"), said=column.why_left)
