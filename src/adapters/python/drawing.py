"""Lets a program draw: `from erica import plot, scatter, bars, hist, heatmap`.

Numbers are collected and described as the page's own figures (`src/figures/kinds`), a line of JSON each, written to a
device that the page reads. The page checks whatever comes by it. Runs once, as the module `erica`.
"""
import itertools
import json
import math
import os

__all__ = ["plot", "scatter", "bars", "hist", "heatmap", "PlotError"]

MOST_FIGURES = 8
MOST_POINTS = 400
MOST_SERIES = 6
MOST_BARS = 24
MOST_BINS = 60
MOST_SIDE = 40
# More is no drawing, and would take the memory away.
MOST_VALUES = 1_000_000
# A line with fewer points shows where they are.
FEW_POINTS = 30

PAGE = "/dev/figures"


class PlotError(ValueError):
    """What was given can't be drawn."""


class Sent:
    figures = 0


def begin():
    """A new program."""
    Sent.figures = 0


def count():
    """Figures so far, also those that are too many to show."""
    return Sent.figures


def send(kind, title, data, notes=()):
    """notes: what the drawing leaves out, as [type, counts...]"""
    Sent.figures += 1
    if Sent.figures > MOST_FIGURES:
        return
    # Numbers of the JSON that the page reads are real: all others were taken out before.
    left_out = [{"type": note[0], "counts": note[1:]} for note in notes]
    told = json.dumps({"kind": kind, "title": short(title, 120), "data": data, "notes": left_out}, allow_nan=False)
    page = os.open(PAGE, os.O_WRONLY)
    try:
        rest = (told + "\n").encode()
        while rest:
            rest = rest[os.write(page, rest) :]
    finally:
        os.close(page)


def short(text, most):
    text = " ".join(str(text).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def type_of(value):
    return type(value).__name__


def items(values, what):
    """A list of what is given: a list, an array, a range, a generator."""
    if hasattr(values, "tolist"):
        values = values.tolist()
    if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        raise PlotError(f"{what} needs a list, not {type_of(values)}")
    listed = list(itertools.islice(values, MOST_VALUES + 1))
    if len(listed) > MOST_VALUES:
        raise PlotError(f"{what} has more than {MOST_VALUES} values")
    return listed


def number(value, what):
    if value is None:
        return math.nan
    if isinstance(value, (str, bytes)):
        raise PlotError(f"{what} needs numbers, not {type_of(value)}")
    try:
        return float(value)
    except OverflowError:
        return math.inf
    except (TypeError, ValueError):
        raise PlotError(f"{what} needs numbers, not {type_of(value)}") from None


def numbers(values, what):
    return [number(value, what) for value in items(values, what)]


def is_real(value):
    """Also no number so large that the distance between two is none."""
    return abs(value) < 1e300


def tidy(value):
    """Twelve digits are more than a drawing shows."""
    return float(f"{value:.12g}")


def same_length(a, name_a, b, name_b):
    if len(a) != len(b):
        raise PlotError(f"{name_a} has {len(a)} values and {name_b} has {len(b)}")


def add(notes, kind, *counts):
    """Notes of one type are one, with their first counts added up."""
    for note in notes:
        if note[0] == kind:
            note[1:] = [a + b for a, b in zip(note[1:], counts)]
            return
    notes.append([kind, *counts])


def group(series, notes):
    """A series as a figure's group: real numbers alone, not too many; None when nothing is left of it."""
    xs, ys = series["x"], series["y"]
    real = [is_real(x) and is_real(y) for x, y in zip(xs, ys)]
    count = len(real)
    if count == 0:
        return None
    if count > MOST_POINTS:
        kept = sorted({round(i * (count - 1) / (MOST_POINTS - 1)) for i in range(MOST_POINTS)})
        add(notes, "thinned", count, len(kept))
    else:
        kept = range(count)
    gaps = count - sum(real)
    if gaps:
        add(notes, "gaps", gaps)
    points, breaks, last = [], [], -1
    for i in kept:
        if not real[i]:
            continue
        if points and not all(real[last:i]):
            breaks.append(len(points))
        points.append([tidy(xs[i]), tidy(ys[i])])
        last = i
    if not points:
        return None
    made = {"data": {"from": "points", "points": points}}
    if series.get("label"):
        made["label"] = short(series["label"], 60)
    if series["joined"]:
        made["joined"] = True
        if len(points) > FEW_POINTS and not series.get("marked"):
            made["unmarked"] = True
        if breaks:
            made["breaks"] = breaks[:200]
    return made


def axis(label, otherwise, limits=None, ticks=None):
    made = {"label": short(label or otherwise, 80) or otherwise}
    if limits and limits[0] < limits[1]:
        made["range"] = [tidy(limits[0]), tidy(limits[1])]
    if ticks:
        made["ticks"] = ticks
    return made


def send_plot(series, x, y, title="", notes=(), **more):
    """x, y: axes; more: rules and notes of the plane"""
    told = [list(note) for note in notes]
    if len(series) > MOST_SERIES:
        add(told, "series", len(series), MOST_SERIES)
    groups = [made for made in (group(each, told) for each in series[:MOST_SERIES]) if made]
    if not groups:
        raise PlotError("there is no number to draw")
    more = {name.removesuffix("_at"): value for name, value in more.items() if value}
    send("plot", title, {"x": x, "y": y, "groups": groups, **more}, told)


def send_bars(labels, columns, names=(), measure="", title="", notes=()):
    """columns: a list of values for each series"""
    told = [list(note) for note in notes]
    rows = list(zip(labels, *columns))
    real = [row for row in rows if all(is_real(value) for value in row[1:])]
    if len(real) < len(rows):
        add(told, "bars-gone", len(rows) - len(real))
    if len(real) > MOST_BARS:
        add(told, "bars", len(real), MOST_BARS)
    if not real:
        raise PlotError("there is no number to draw")
    shown = [
        {"label": short(label, 60) or "–", "values": [tidy(value) for value in values]}
        for label, *values in real[:MOST_BARS]
    ]
    data = {"measure": short(measure or "value", 80) or "value", "bars": shown}
    if len(columns) > 1:
        data["series"] = [short(name, 60) or str(i + 1) for i, name in enumerate(names)]
    send("bars", title, data, told)


def count_bins(values, bins=10, limits=None, density=False):
    """Returns heights, edges, and how many real values lie outside of them."""
    real = [value for value in values if is_real(value)]
    if not real:
        raise PlotError("there is no number to draw")
    low, high = limits or (min(real), max(real))
    if isinstance(bins, str):
        bins = math.ceil(math.log2(len(real))) + 1
    if not isinstance(bins, int):
        edges = numbers(bins, "bins")
        widths = [b - a for a, b in zip(edges, edges[1:])]
        if not widths or min(widths) <= 0 or max(widths) - min(widths) > 1e-6 * max(widths):
            raise PlotError("the bins of a histogram need one width")
        low, high, bins = edges[0], edges[-1], len(widths)
    if not 2 <= bins <= MOST_BINS:
        raise PlotError(f"a histogram needs 2 to {MOST_BINS} bins, not {bins}")
    if not low < high:
        low, high = low - 0.5, high + 0.5
    width = (high - low) / bins
    counts = [0] * bins
    for value in real:
        if low <= value <= high:
            counts[min(bins - 1, int((value - low) / width))] += 1
    within = sum(counts)
    heights = [tidy(count / (within * width)) for count in counts] if density and within else counts
    return heights, [low + i * width for i in range(bins)] + [high], len(real) - within


def send_hist(values, bins=10, limits=None, x="", counted="", title="", density=False, notes=()):
    """Counted here, so that every value counts."""
    told = [list(note) for note in notes]
    gaps = sum(not is_real(value) for value in values)
    if gaps:
        add(told, "gaps", gaps)
    heights, edges, outside = count_bins(values, bins, limits, density)
    if outside:
        add(told, "outside", outside)
    data = {
        "x": short(x or "value", 80) or "value",
        "counted": short(counted or ("density" if density else "count"), 40) or "count",
        "range": [tidy(edges[0]), tidy(edges[-1])],
        "bins": len(heights),
        "data": {"counts": heights},
    }
    send("histogram", title, data, told)


def send_heatmap(rows, row_labels=None, column_labels=None, x="", y="", title="", notes=()):
    told = [list(note) for note in notes]
    table = [numbers(row, "a heat map's row") for row in items(rows, "a heat map")]
    if not table or not table[0]:
        raise PlotError("there is no number to draw")
    for row in table:
        same_length(table[0], "the first row", row, "another")
    row_step, column_step = (math.ceil(count / MOST_SIDE) for count in (len(table), len(table[0])))
    if row_step > 1 or column_step > 1:
        add(told, "cells", len(table), len(table[0]), len(table[::row_step]), len(table[0][::column_step]))
    table = [row[::column_step] for row in table[::row_step]]
    gaps = sum(not is_real(value) for row in table for value in row)
    if gaps == len(table) * len(table[0]):
        raise PlotError("there is no number to draw")
    if gaps:
        add(told, "empty-cells", gaps)
    cells = [[tidy(value) if is_real(value) else "" for value in row] for row in table]
    longest = max(len(f"{value:.4g}") for row in table for value in row)
    data = {"cells": cells, "shaded": True, "bare": len(table[0]) * max(longest, 4) > 48}
    for name, labels, step, most in (("rows", row_labels, row_step, 24), ("columns", column_labels, column_step, 18)):
        if labels is not None:
            listed = items(labels, "labels")[::step]
            same_length(table if name == "rows" else table[0], name, listed, "their labels")
            data[name] = [short(label, most) or "–" for label in listed]
    if x:
        data["columnTitle"] = short(x, 60)
    if y:
        data["rowTitle"] = short(y, 40)
    send("matrix", title, data, told)


def pairs(x, y):
    """`plot(y)` counts its places; `plot(x, {"train": y1, "test": y2})` names its lines."""
    if y is None:
        y, x = x, None
    named = y.items() if isinstance(y, dict) else [("", y)]
    made = []
    for label, values in named:
        ys = numbers(values, "y")
        xs = [float(i) for i in range(len(ys))] if x is None else numbers(x, "x")
        same_length(xs, "x", ys, "y")
        made.append({"label": label, "x": xs, "y": ys})
    return made


def plot(x, y=None, *, title="", x_label="", y_label=""):
    """A line through points. y: numbers, or a dictionary of names and numbers for several lines."""
    series = [{**each, "joined": True} for each in pairs(x, y)]
    send_plot(series, axis(x_label, "x"), axis(y_label, "y"), title)


def scatter(x, y=None, *, groups=None, title="", x_label="", y_label=""):
    """Points. groups: what each belongs to, one for each point."""
    series = [{**each, "joined": False} for each in pairs(x, y)]
    if groups is not None:
        series = [part for each in series for part in by_group(each, items(groups, "groups"))]
    send_plot(series, axis(x_label, "x"), axis(y_label, "y"), title)


def by_group(series, belongs):
    same_length(series["x"], "x", belongs, "groups")
    names = list(dict.fromkeys(belongs))
    try:
        names.sort()
    except TypeError:
        pass
    return [
        {
            **series,
            "label": f"{name}",
            "x": [x for x, of in zip(series["x"], belongs) if of == name],
            "y": [y for y, of in zip(series["y"], belongs) if of == name],
        }
        for name in names
    ]


def bars(labels, values=None, *, title="", y_label=""):
    """A bar for each label: `bars({"cats": 3, "dogs": 5})` or `bars(["cats", "dogs"], [3, 5])`."""
    if values is None:
        if not isinstance(labels, dict):
            raise PlotError("bars needs labels and values")
        labels, values = labels.keys(), labels.values()
    names, heights = items(labels, "labels"), numbers(values, "values")
    same_length(names, "labels", heights, "values")
    send_bars(names, [heights], measure=y_label, title=title)


def hist(values, bins=10, *, title="", x_label=""):
    """How often values fall where."""
    send_hist(numbers(values, "values"), bins, x=x_label, title=title)


def heatmap(rows, *, row_labels=None, column_labels=None, title="", x_label="", y_label=""):
    """Cells in rows and columns: darker means more."""
    send_heatmap(rows, row_labels, column_labels, x_label, y_label, title)
