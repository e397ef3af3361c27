"""An answer of *Ask* as a quick chart, as Parquet and as a workbook."""

import io
from datetime import date, datetime

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq

from app.charts.answer import answer_chart, shape_of, values_of
from app.parts.downloads import parquet_bytes
from app.snapshot.answer_book import answer_book


def framed(sql: str) -> pd.DataFrame:
    return duckdb.sql(sql).df()


SHARES = """
select date '2026-01-01' + (7 * week)::int as week, 'all' as place, brand, 'x' || brand as twin,
    if(week = 1 and brand = 'b2', null, week) as share, true as is_whole
from range(3) as weeks(week), (select 'b' || range as brand from range(10))
order by brand, week desc"""


def test_lines_over_days_are_named_by_what_tells_them_apart() -> None:
    frame = framed(SHARES)
    assert values_of(frame) == ["share"]
    shape = shape_of(frame, "share")
    assert (shape.days, shape.names, shape.shown, shape.there) == ("week", ("brand",), 8, 10)
    figure = answer_chart(frame, shape, "light")
    assert [trace.name for trace in figure.data] == [f"b{at}" for at in range(8)]
    assert list(figure.data[2].y) == [0, None, 2]
    assert [x[:10] for x in figure.data[0].x] == ["2026-01-01", "2026-01-08", "2026-01-15"]


def test_without_days_there_is_a_bar_a_row_in_the_order_of_the_answer() -> None:
    frame = framed("select '<b>' || range as kind, -range as n, range as n from range(40)")
    frame.columns = pd.Index(["kind", "n", "n"])
    assert values_of(frame) == []  # nobody could say which of two
    frame.columns = pd.Index(["kind", "n", "more"])
    shape = shape_of(frame, "n")
    assert (shape.shown, shape.there) == (30, 40)
    (bars,) = answer_chart(frame, shape, "dark").data
    assert list(bars.x) == [-at for at in range(30)]
    assert bars.customdata[3] == "&lt;b&gt;3"
    alone = framed("select range as n from range(2)")
    assert list(answer_chart(alone, shape_of(alone, "n"), "light").data[0].customdata) == ["1", "2"]


def test_points_of_one_day_are_not_joined() -> None:
    frame = framed("select date '2026-01-01' as day, unnest([1, 2]) as n")
    assert answer_chart(frame, shape_of(frame, "n"), "light").data[0].mode == "markers"


def test_texts_of_a_workbook_are_never_formulas() -> None:
    hostile = [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "http://x.example",
        "{=1}",
        "a\x00\x0bb",
        "x" * 40_000,
    ]
    frame = pd.DataFrame({"=head": hostile})
    sheet = openpyxl.load_workbook(io.BytesIO(answer_book(frame, "rows"))).active
    cells = [row[0] for row in sheet.iter_rows()]
    assert [cell.data_type for cell in cells] == ["s"] * 10
    assert not any(cell.hyperlink for cell in cells)
    assert [cell.value for cell in cells[:8]] == ["=head", *hostile[:7]]
    assert cells[8].value == "ab"
    assert cells[9].value.endswith("x…") and len(cells[9].value) == 32_767


def test_values_of_a_workbook_keep_their_type_or_are_told_whole() -> None:
    frame = framed(
        "select 1 as n, null::int as unknown, 1.5 as part, true as is_whole, "
        "date '2026-02-03' as day, timestamp '2026-02-03 04:05:06' as moment, [1, 2] as list, "
        "9007199254740993 as large, 'nan'::double as none, date '1850-01-01' as early"
    )
    sheet = openpyxl.load_workbook(io.BytesIO(answer_book(frame, "rows"))).active
    row = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    told = {name: cell.value for name, cell in row.items()}
    assert (told["n"], told["unknown"], told["part"], told["is_whole"]) == (1, None, 1.5, True)
    assert (told["day"], told["moment"]) == (datetime(2026, 2, 3), datetime(2026, 2, 3, 4, 5, 6))
    assert (told["large"], told["none"]) == ("9007199254740993", None)
    assert told["list"] == "[1 2]"
    assert str(told["early"]).startswith("1850-01-01")


def test_parquet_keeps_types_and_tells_the_others_as_texts() -> None:
    rows = duckdb.sql(
        "select date '2026-02-03' as day, null::bigint as n, interval 3 day as span, "
        "union_value(a := 1) as either, {'x': [1]} as deep"
    ).to_arrow_table()
    back = pq.read_table(io.BytesIO(parquet_bytes(rows))).to_pylist()[0]
    assert (back["day"], back["n"], back["deep"]) == (date(2026, 2, 3), None, {"x": [1]})
    assert back["either"] == "1"
    assert "3" in str(back["span"])
