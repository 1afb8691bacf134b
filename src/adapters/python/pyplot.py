"""A small stand-in for `matplotlib.pyplot`, for code that is pasted: what it has is drawn by the page's own figures.

Colours, widths and markers are left to the page. What it lacks is refused by name. Runs once, as that module.
"""
import erica as drawing

COVERED = "plot, scatter, bar, hist, imshow, title, xlabel, ylabel, legend, figure, subplots, show"


class NotCovered(AttributeError):
    """Matplotlib has it, this stand-in doesn't."""


def missing(name):
    return NotCovered(f"{name} isn't part of the small pyplot here, which has {COVERED}")


def refuse(function, options, *names):
    for name in names:
        if options.get(name) not in (None, False, 0):
            raise missing(f"{function}({name}=…)")


class Handle:
    """What drawing gives back: its looks can be set, to no effect."""

    def __getattr__(self, name):
        if name.startswith("set_") or name == "remove":
            return lambda *args, **options: None
        raise missing(name)


def marks_of(style):
    """'o' draws points, '-' a line, 'o-' both."""
    line = "-" in style or ":" in style
    marked = any(mark in style for mark in ".,ov^<>sp*hHxXdD+|1234")
    return line, marked


class Axes:
    def __init__(self):
        self.clear()

    def clear(self):
        self.series, self.bar_calls, self.hists, self.images, self.rules, self.texts = [], [], [], [], [], []
        self.titled = self.x_title = self.y_title = ""
        self.x_limits = self.y_limits = self.x_ticks = None
        self.lost = []

    cla = clear

    def plot(self, *args, **options):
        args, handles = list(args), []
        while args:
            first = args.pop(0)
            second = args.pop(0) if args and not isinstance(args[0], str) else None
            style = args.pop(0) if args and isinstance(args[0], str) else ""
            line, marked = marks_of(style) if style else (True, False)
            marker, dash = options.get("marker"), options.get("linestyle", options.get("ls"))
            line = (line or not marked) if dash is None else dash not in ("", " ", "none", "None")
            for each in drawing.pairs(first, second):
                label = options.get("label") or ""
                self.series.append({**each, "label": label, "joined": line, "marked": marked or bool(marker)})
                handles.append(Handle())
        return handles

    def scatter(self, x, y, s=None, c=None, **options):
        (series,) = drawing.pairs(x, y)
        series = {**series, "label": options.get("label") or "", "joined": False}
        classes = None
        if c is not None and not isinstance(c, str):
            classes = drawing.items(c, "c")
        if classes is None or len(classes) != len(series["x"]):
            self.series.append(series)
        elif len({str(each) for each in classes}) > drawing.MOST_SERIES:
            drawing.add(self.lost, "colours")
            self.series.append(series)
        else:
            parts = drawing.by_group(series, [each if isinstance(each, str) else f"{each:g}" for each in classes])
            if all(isinstance(each, str) for each in classes):
                parts = [{**part, "label": ""} for part in parts]
            self.series += parts
        return Handle()

    def bar(self, x, height, width=0.8, bottom=None, **options):
        refuse("bar", {"bottom": bottom, **options}, "bottom", "yerr", "xerr", "log")
        places = drawing.items(x, "x") if hasattr(x, "__iter__") and not isinstance(x, str) else [x]
        heights = drawing.numbers(height if hasattr(height, "__iter__") else [height] * len(places), "height")
        drawing.same_length(places, "x", heights, "height")
        self.bar_calls.append((places, heights, options.get("label") or ""))
        return Handle()

    def barh(self, y, width, height=0.8, **options):
        refuse("barh", options, "left", "xerr", "yerr", "log")
        return self.bar(y, width, label=options.get("label"))

    def hist(self, x, bins=10, range=None, density=False, **options):
        refuse("hist", options, "weights", "cumulative", "log", "stacked")
        values = drawing.numbers(x, "x")
        self.hists.append((values, bins, range, density, options.get("label") or ""))
        return drawing.count_bins(values, bins, range, density)[:2] + (Handle(),)

    def imshow(self, X, origin="upper", **options):
        rows = drawing.items(X, "imshow")
        self.images.append(rows[::-1] if origin == "lower" else rows)
        return Handle()

    matshow = imshow

    def axhline(self, y=0, **options):
        self.rule("y", y, options)

    def axvline(self, x=0, **options):
        self.rule("x", x, options)

    def rule(self, name, at, options):
        label = drawing.short(options.get("label") or "", 40)
        at = real(at, name)
        self.rules.append({name: at, **({"label": label} if label else {})})

    def text(self, x, y, s, **options):
        self.texts.append({"at": [real(x, "x"), real(y, "y")], "text": drawing.short(s, 40)})

    def set_title(self, label, **options):
        self.titled = label

    def set_xlabel(self, label, **options):
        self.x_title = label

    def set_ylabel(self, label, **options):
        self.y_title = label

    def set_xlim(self, left=None, right=None, **options):
        self.x_limits = limits_of(left, right)

    def set_ylim(self, bottom=None, top=None, **options):
        self.y_limits = limits_of(bottom, top)

    def set_xticks(self, ticks=None, labels=None, **options):
        if ticks is not None and labels is not None:
            places = [real(tick, "ticks") for tick in drawing.items(ticks, "ticks")]
            names = drawing.items(labels, "labels")
            drawing.same_length(places, "ticks", names, "labels")
            self.x_ticks = list(zip(places, names))

    def set_xticklabels(self, labels, **options):
        names = drawing.items(labels, "labels")
        self.x_ticks = [(float(place), name) for place, name in enumerate(names)]

    def set_xscale(self, value, **options):
        linear_only("xscale", value)

    def set_yscale(self, value, **options):
        linear_only("yscale", value)

    def set(self, **options):
        for name, value in options.items():
            getattr(self, f"set_{name}")(value)

    def legend(self, labels=None, *more, **options):
        drawn = [each for each in self.series]
        if labels is not None and all(isinstance(label, str) for label in labels):
            for each, label in zip(drawn, labels):
                each["label"] = label

    def nothing(self, *args, **options):
        """Only looks, which are the page's."""

    grid = margins = axis = tick_params = set_aspect = set_axis_off = invert_yaxis = nothing

    def __getattr__(self, name):
        raise missing(name) if not name.startswith("_") else AttributeError(name)

    def send(self, above=""):
        """A figure for each kind of drawing on these axes."""
        title = " – ".join(str(part) for part in (above, self.titled) if part)
        jobs = []
        if self.series:
            jobs.append(self.send_series)
        jobs += [self.send_bars] if self.bar_calls else []
        jobs += [lambda t, n, each=each: self.send_hist(each, t, n) for each in self.hists]
        jobs += [lambda t, n, each=each: self.send_image(each, t, n) for each in self.images]
        notes = [*self.lost, *([["apart"]] if len(jobs) > 1 else [])]
        for job in jobs:
            job(title, notes)

    def send_series(self, title, notes):
        for each in self.series:
            if str(each["label"]).startswith("_"):
                each["label"] = ""
        ticks = [{"at": drawing.tidy(at), "text": drawing.short(text, 14)} for at, text in self.x_ticks or []]
        ticks = [tick for tick in ticks if tick["text"]]
        x = drawing.axis(self.x_title, "x", self.x_limits, ticks if len(ticks) <= 12 else None)
        y = drawing.axis(self.y_title, "y", self.y_limits)
        texts = [each for each in self.texts if each["text"]]
        drawing.send_plot(self.series, x, y, title, notes, rules=self.rules[:6], notes_at=texts[:8])

    def send_bars(self, title, notes):
        calls = self.bar_calls
        count = len(calls[0][0])
        if len(calls) > 4 or any(len(places) != count for places, _, _ in calls):
            notes = [*notes, *([] if ["apart"] in notes else [["apart"]])]
            parts = [[call] for call in calls]
        else:
            parts = [calls]
        for part in parts:
            names = [label for _, _, label in part]
            heights = [values for _, values, _ in part]
            labels = self.bar_labels([places for places, _, _ in part])
            drawing.send_bars(labels, heights, names, self.y_title or " ".join(names[:1]), title, notes)

    def bar_labels(self, places):
        """By the ticks that were named, where they name each bar; else the places themselves."""
        if any(isinstance(each, str) for each in places[0]):
            return places[0]
        middles = [sum(drawing.number(each, "x") for each in row) / len(row) for row in zip(*places)]
        if self.x_ticks and len(self.x_ticks) == len(middles):
            return [name for _, name in self.x_ticks]
        return [f"{middle:g}" for middle in middles]

    def send_hist(self, call, title, notes):
        values, bins, limits, density, label = call
        x = self.x_title or label
        drawing.send_hist(values, bins, limits, x, self.y_title, title, density, notes)

    def send_image(self, rows, title, notes):
        drawing.send_heatmap(rows, x=self.x_title, y=self.y_title, title=title, notes=notes)


def limits_of(low, high):
    if high is None and hasattr(low, "__iter__"):
        low, high = low
    return None if low is None or high is None else (real(low, "a limit"), real(high, "a limit"))


def real(value, what):
    """One that has a place in a drawing."""
    value = drawing.number(value, what)
    if not drawing.is_real(value):
        raise drawing.PlotError("there is no number to draw")
    return drawing.tidy(value)


def linear_only(name, value):
    if value != "linear":
        raise missing(f"{name}({value!r})")


class Grid(list):
    """Axes in rows and columns, chosen by `axes[row, column]` too."""

    def __getitem__(self, place):
        if isinstance(place, tuple):
            row, column = place
            return list.__getitem__(self, row)[column]
        return list.__getitem__(self, place)

    @property
    def flat(self):
        return [each for row in self for each in (row if isinstance(row, list) else [row])]

    def ravel(self):
        return Grid(self.flat)

    flatten = ravel


class Figure:
    def __init__(self):
        self.axes, self.places, self.above = [], {}, ""

    def at(self, place):
        if place not in self.places:
            self.places[place] = Axes()
            self.axes.append(self.places[place])
        return self.places[place]

    def add_subplot(self, *place, **options):
        refuse("add_subplot", options, "projection", "polar")
        chosen = self.at(place or (1, 1, 1))
        # The last one chosen is drawn on.
        self.current = chosen
        return chosen

    def gca(self):
        return getattr(self, "current", None) or self.add_subplot()

    def subplots(self, nrows=1, ncols=1, **options):
        rows = [[self.at((nrows, ncols, r * ncols + c + 1)) for c in range(ncols)] for r in range(nrows)]
        self.current = rows[0][0]
        if nrows == ncols == 1:
            return rows[0][0]
        if nrows == 1 or ncols == 1:
            return Grid(each for row in rows for each in row)
        return Grid(Grid(row) for row in rows)

    def suptitle(self, text, **options):
        self.above = text

    def show(self):
        axes, self.axes, self.places = self.axes, [], {}
        self.current = None
        for each in axes:
            each.send(self.above)

    def savefig(self, *args, **options):
        self.show()

    def nothing(self, *args, **options):
        """Only looks, which are the page's."""

    colorbar = tight_layout = set_size_inches = subplots_adjust = autofmt_xdate = legend = nothing

    def __getattr__(self, name):
        if name.startswith("_") or name == "current":
            raise AttributeError(name)
        raise missing(name)


class Open:
    """Figures not shown yet, and the one being drawn."""

    figures = []


def begin():
    Open.figures = []


def finish():
    """What was drawn and never shown, at a program's end."""
    show()


def figure(*args, **options):
    Open.figures.append(Figure())
    return Open.figures[-1]


def gcf():
    return Open.figures[-1] if Open.figures else figure()


def gca():
    return gcf().gca()


def subplots(nrows=1, ncols=1, **options):
    made = figure()
    return made, made.subplots(nrows, ncols)


def subplot(*place, **options):
    # subplot(121) means subplot(1, 2, 1).
    if len(place) == 1 and isinstance(place[0], int) and place[0] > 99:
        place = tuple(int(digit) for digit in str(place[0]))
    return gcf().add_subplot(*place, **options)


def show(*args, **options):
    figures, Open.figures = Open.figures, []
    for each in figures:
        each.show()


def savefig(*args, **options):
    gcf().show()


def clf(*args, **options):
    """Nothing of what was drawn is shown."""
    if Open.figures:
        Open.figures.pop()


close = clf


def suptitle(text, **options):
    gcf().suptitle(text)


def nothing(*args, **options):
    """Only looks, which are the page's."""


tight_layout = colorbar = ion = ioff = draw = pause = rc = set_cmap = subplots_adjust = nothing


class style:
    use = staticmethod(nothing)


rcParams = {}


def on_axes(name):
    def act(*args, **options):
        return getattr(gca(), name)(*args, **options)

    return act


plot, scatter, bar, barh, hist = (on_axes(name) for name in ("plot", "scatter", "bar", "barh", "hist"))
imshow, matshow, axhline, axvline = (on_axes(name) for name in ("imshow", "matshow", "axhline", "axvline"))
text, legend, grid, axis, margins = (on_axes(name) for name in ("text", "legend", "grid", "axis", "margins"))
title, xlabel, ylabel = (on_axes(f"set_{name}") for name in ("title", "xlabel", "ylabel"))
xlim, ylim, xticks = (on_axes(f"set_{name}") for name in ("xlim", "ylim", "xticks"))
xscale, yscale, cla = on_axes("set_xscale"), on_axes("set_yscale"), on_axes("clear")
yticks = nothing


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    raise missing(f"plt.{name}")
