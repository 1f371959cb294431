"""The native charts of the year's workbook: a column of a table drawn in the brand's colour, its numbers on it.

Owns how a chart looks; knows no cell beside those it draws.
"""

from collections.abc import Mapping

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook

from campaign_kit.documents.grid import Grid
from campaign_kit.documents.year_book import BookChart

COUNT_SEEN = '[>=1000]0"."000;[=0]"";0'  # nothing where a column has no height


def drawn(
    workbook: Workbook, chart: BookChart, grid: Grid, first: int, look: Mapping[str, str], font_name: str, count: str
) -> Chart:
    """The chart of the rows from `first` on. `look`: role → "#RRGGBB"; `count`: the format of the scale's numbers."""
    last, name = first + len(grid.rows) - 1, grid.name
    font = {"name": font_name, "size": 11, "color": look["ink"]}
    small = {**font, "size": 9 if chart.form == "column" else 11}
    made = workbook.add_chart({"type": chart.form})
    made.add_series(
        {
            "name": [name, first - 1, chart.values],
            "categories": [name, first, chart.labels, last, chart.labels],
            "values": [name, first, chart.values, last, chart.values],
            "fill": {"color": look["teal"]},
            "gap": 55,
            "data_labels": {"value": True, "font": {**font, "bold": True}, "num_format": COUNT_SEEN},
        }
    )
    labels = {"num_font": small, "line": {"color": look["mute"]}, "major_tick_mark": "none"}
    scale = {"num_font": font, "num_format": count, "min": 0, "line": {"none": True}}
    lines_across = {"visible": True, "line": {"color": look["line"], "width": 0.75}}
    if chart.form == "bar":
        made.set_y_axis({**labels, "reverse": True})
        made.set_x_axis({**scale, "visible": False, "major_gridlines": {"visible": False}})
    else:
        made.set_x_axis(labels)
        made.set_y_axis({**scale, "major_gridlines": lines_across})
    made.set_title({"name": chart.title, "name_font": {**font, "size": 13, "bold": True}, "overlay": False})
    made.set_legend({"none": True})
    made.set_chartarea({"border": {"color": look["mint_line"]}})
    return made
