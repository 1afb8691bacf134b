"""Runs a learner's program and says how it ended. Nothing here prints; the program does.

Executed once, before the first program. Its last line gives JavaScript what makes the one function it calls.
"""


def make_runner(packages):
    """packages: what was installed, by the names that programs import"""
    import builtins
    import json
    import math  # compiled in: a later import would give the same object, with what was changed in it
    import sys
    import types

    # With all they import themselves: none of it is taken away and made a second time after a program.
    for package in packages.split():
        __import__(package)
    file = "<program>"

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

    def attempt(code):
        try:
            exec(compile(code, file, "exec"), {"__name__": "__main__", "__builtins__": builtins})
        # No built-in name stands here: the program may have taken it away.
        except:
            restore()
            return told(sys.exception())
        return None

    def told(error):
        if isinstance(error, SystemExit):
            return None
        kinds = [kind.__name__ for kind in type(error).__mro__ if kind is not object]
        line = line_of(error)
        place = {} if line is None else {"line": line}
        return {"kinds": kinds, "message": message_of(error), **place}

    def run(code):
        end = attempt(code)
        tidy()
        for stream in streams[1:]:
            try:
                stream.flush()
            except BaseException:
                pass
        return json.dumps(end)

    return run


make_runner
