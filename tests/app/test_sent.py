import plotly.graph_objects as go

from app.charts.template import Sent, empty_figure, written_out


def test_the_template_is_written_into_the_layout_and_the_figure_wins():
    figure = empty_figure("light", height=300)
    figure.update_layout(
        xaxis={"showgrid": True}, yaxis2={"side": "right", "tickfont": {"size": 9}}
    )
    spec = Sent(figure).to_dict()
    base = figure.layout.template.layout
    layout = spec["layout"]
    assert "template" not in layout
    assert layout["font"]["size"] == base.font.size
    assert layout["xaxis"]["showgrid"] and layout["xaxis"]["fixedrange"]
    assert layout["yaxis"]["gridcolor"] == layout["yaxis2"]["gridcolor"] == base.yaxis.gridcolor
    assert layout["yaxis2"]["side"] == "right"
    assert layout["yaxis2"]["tickfont"] == {"size": 9, "color": base.yaxis.tickfont.color}


def test_the_traces_stay_and_the_figure_is_not_touched():
    figure = empty_figure("dark", height=200).add_trace(go.Scatter(x=[1, 2], y=[3, None]))
    before = figure.to_dict()
    assert Sent(figure).to_dict()["data"] == before["data"]
    assert figure.to_dict() == before


def test_a_figure_without_a_template_keeps_its_layout():
    assert written_out({"data": [], "layout": {"height": 9}})["layout"] == {
        "height": 9,
        "xaxis": {},
        "yaxis": {},
        "datarevision": "drawn",
    }
