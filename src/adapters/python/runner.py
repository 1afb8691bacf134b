"""Runs a learner's program and says how it ended. Nothing here prints; the program does.

Executed once, before the first program. Its last line gives JavaScript what makes the one function it calls.
"""


def make_runner(packages, drawing_source, pyplot_source):
    """packages: what was installed, by the names that programs import; the others become modules that draw"""
    import builtins
    import json
    import math  # compiled in: a later import would give the same object, with what was changed in it
    import sys
    import types

    # With all they import themselves: none of it is taken away and made a second time after a program.
    for package in packages.split():
        __import__(package)
    file = "<program>"

    def add_module(name, source):
        module = types.ModuleType(name)
        sys.modules[name] = module
        exec(compile(source, f"<{name}>", "exec"), vars(module))
        return module

    drawing = add_module("erica", drawing_source)
    matplotlib = add_module("matplotlib", "__path__ = []\ndef use(*args, **options): pass\nrcParams = {}")
    pyplot = matplotlib.pyplot = add_module("matplotlib.pyplot", pyplot_source)
    # Taken now: a program may put others in their places.
    begin_drawing, begin_pyplot, finish_pyplot = drawing.begin, pyplot.begin, pyplot.finish
    count_figures = drawing.count

    # Without these names Python has no way to the thread's JavaScript: "import js" finds nothing.
    for name in ("js", "pyodide_js", "pyodide_js._api"):
        sys.modules.pop(name, None)
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "JsFinder"]

    # A line is handed on when it is printed, not when the program ends.
    sys.stdout.reconfigure(line_buffering=True)
    sys.stderr.reconfigure(line_buffering=True)
    streams = (sys.stdin, sys.stdout, sys.stderr)
    built_in = vars(builtins)
    own_built_in = dict(built_in)
    own_modules = {name: dict(vars(m)) for name, m in sys.modules.items() if type(m) is types.ModuleType}
    del own_modules["builtins"], math
    kept = types.SimpleNamespace(page="", names={}, owners={})

    def restore():
        # No name of `builtins` may be needed between these two.
        built_in.clear()
        built_in.update(own_built_in)

    def tidy():
        """The next program finds Python as this one did."""
        restore()
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.setrecursionlimit(1000)
        for name in set(sys.modules) - set(own_modules) - {"builtins"}:
            del sys.modules[name]
        for name, own in own_modules.items():
            if name in sys.modules:
                space = vars(sys.modules[name])
                space.clear()
                space.update(own)

    def line_of(error):
        if isinstance(error, SyntaxError) and error.filename == file:
            return error.lineno
        line, trace = None, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == file:
                line = trace.tb_lineno
            trace = trace.tb_next
        return line

    def message_of(error):
        if isinstance(error, SyntaxError):
            return str(error.msg)
        try:
            return str(error)[:2000]
        except BaseException:
            return ""

    def names_for(page):
        """Names of a program's own, or those that programs of one page leave to each other."""
        if page == "" or page != kept.page:
            kept.page, kept.owners = page, {}
            kept.names = {"__name__": "__main__", "__builtins__": builtins}
        return kept.names

    def attempt(code, names):
        try:
            exec(compile(code, file, "exec"), names)
            finish_pyplot()
        # No built-in name stands here: the program may have taken it away.
        except:
            restore()
            error = sys.exception()
            try:
                finish_pyplot()
            except BaseException:
                pass
            return error
        return None

    def told(error, code, cell):
        if error is None or isinstance(error, SystemExit):
            return None
        kinds = [kind.__name__ for kind in type(error).__mro__ if kind is not object]
        line = line_of(error)
        place = {} if line is None else {"line": line, **of_others(code, line, cell)}
        return {"kinds": kinds, "message": message_of(error), **place}

    def of_others(code, line, cell):
        """Names in the line that other programs set."""
        text = "".join(code.split("\n")[line - 1 : line])
        words = "".join(c if c.isalnum() or c == "_" else " " for c in text).split()
        others = [name for name in dict.fromkeys(words) if kept.owners.get(name, cell) != cell]
        return {"others": others[:5]} if others else {}

    def run(code, page, cell):
        """page: whose programs share their names, or "". Returns JSON of `Told` in interpreter.ts."""
        names = names_for(page)
        before = dict(names)
        begin_drawing()
        begin_pyplot()
        error = attempt(code, names)
        restore()
        end = told(error, code, cell)
        figures = count_figures()
        # A program may put in keys that are no names.
        left = [
            name
            for name, value in names.items()
            if isinstance(name, str) and before.get(name, names) is not value and name[:2] != "__"
        ]
        kept.owners.update((name, cell) for name in left)
        if page == "":
            kept.names = {}
        tidy()
        for stream in streams[1:]:
            try:
                stream.flush()
            except BaseException:
                pass
        return json.dumps(
            {
                "error": end,
                "set": [name[:60] for name in left[:200]],
                "found": max(0, len(before) - 2),
                "figures": figures,
            }
        )

    return run


make_runner
