"""Runs a course's Python blocks, each in a process of its own, and says in which environment.

Reads {"blocks": [code, ...], "limitSeconds": s, "shake": seed or null} from standard input and
writes {"environment": {...}, "results": [{"output": text, "error": text?}, ...]}.
"""

import ast
import contextlib
import ctypes
import glob
import io
import json
import math
import os
import platform
import select
import signal
import subprocess
import sys
import time
import traceback
import warnings

import numpy as np

try:
    import resource
except ImportError:
    resource = None  # Windows, which has no fork either

# A block prints text for readers; what NumPy deprecates next year is not their concern.
warnings.simplefilter("ignore")


# --- the environment -------------------------------------------------------------------------

def blas_files():
    """Shared libraries that may be the BLAS in use: those loaded, or those beside NumPy."""
    try:
        with open("/proc/self/maps") as maps:
            found = {line.split()[-1] for line in maps if "blas" in line}
    except OSError:
        folder = os.path.dirname(np.__file__)
        found = set(glob.glob(os.path.join(folder, "..", "numpy.libs", "*blas*")))
        found |= set(glob.glob(os.path.join(folder, ".dylibs", "*blas*")))
    return sorted(found)


def openblas_core():
    """The kernel family that OpenBLAS chose ("Haswell"); None when the BLAS is another one."""
    for file in blas_files():
        for name in ("scipy_openblas_get_corename64_", "openblas_get_corename64_", "openblas_get_corename"):
            try:
                function = getattr(ctypes.CDLL(file), name)
            except (OSError, AttributeError):
                continue
            function.restype = ctypes.c_char_p
            return function().decode()
    return None


def dispatched():
    """The processor features beyond its baseline that NumPy uses here."""
    try:
        import numpy._core._multiarray_umath as core
    except ImportError:
        import numpy.core._multiarray_umath as core
    return [name for name in core.__cpu_dispatch__ if core.__cpu_features__.get(name)]


def environment():
    # A kernel family that this processor can't run ends the process here, not in some block.
    np.ones((64, 64)) @ np.ones((64, 64))
    return {
        "python": "%d.%d" % sys.version_info[:2],
        "numpy": np.__version__,
        "machine": platform.machine().lower(),
        "openblasCore": openblas_core(),
        "dispatched": dispatched(),
    }


# --- shaking the last bit --------------------------------------------------------------------

# What another processor, library or Python may round differently. Plain arithmetic is exact everywhere.
ROUNDED = set(
    """exp expm1 exp2 log log2 log10 log1p sin cos tan arcsin arccos arctan arctan2 asin acos atan atan2 sinh cosh
    tanh power pow sum mean std var average nansum nanmean cumsum cov corrcoef dot matmul inner vdot tensordot einsum
    convolve correlate trace norm solve inv pinv lstsq det slogdet svd svdvals eig eigh eigvals eigvalsh qr cholesky
    matrix_power logaddexp fsum polyfit fft ifft rfft irfft interp softmax erf erfc gamma lgamma""".split()
)


def shaken(value, dice):
    """The value with its last bit moved at random; numbers with few binary digits are exact and stay."""
    if isinstance(value, tuple):
        parts = [shaken(part, dice) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, np.ndarray) and value.dtype.kind in "fc" and value.size:
        with np.errstate(all="ignore"):
            step = np.finfo(value.dtype).eps
            coarse = value * 2.0**20
            exact = coarse == np.round(coarse)
            moves = dice.integers(-1, 2, size=value.shape)
            return np.where(exact, value, value * (1 + moves * step)).astype(value.dtype)
    if isinstance(value, (float, np.floating)) and math.isfinite(value):
        if float(value) * 2.0**20 == round(float(value) * 2.0**20):
            return value
        step = float(np.finfo(value.dtype).eps) if isinstance(value, np.floating) else sys.float_info.epsilon
        return type(value)(value * (1 + int(dice.integers(-1, 2)) * step))
    return value


class Shaker(ast.NodeTransformer):
    """Wraps every operation in ROUNDED, every `@` and every power that is no square."""

    def wrap(self, node):
        return ast.copy_location(ast.Call(ast.Name("__shaken__", ast.Load()), [node], []), node)

    def visit_BinOp(self, node):
        self.generic_visit(node)
        square = isinstance(node.right, ast.Constant) and node.right.value == 2
        rounded = isinstance(node.op, ast.MatMult) or (isinstance(node.op, ast.Pow) and not square)
        return self.wrap(node) if rounded else node

    def visit_Call(self, node):
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return self.wrap(node) if name in ROUNDED else node


# --- one block -------------------------------------------------------------------------------

def run_here(code, shake):
    """Executes a block in this process. Returns what it printed, and how it failed if it did."""
    out = io.StringIO()
    names = {"__name__": "__main__"}
    try:
        tree = ast.parse(code, "block")
        if shake is not None:
            dice = np.random.default_rng(shake)
            names["__shaken__"] = lambda value: shaken(value, dice)
            tree = ast.fix_missing_locations(Shaker().visit(tree))
        with contextlib.redirect_stdout(out):
            exec(compile(tree, "block", "exec"), names)
    except BaseException:
        return {"output": out.getvalue(), "error": traceback.format_exc(limit=-1)}
    return {"output": out.getvalue()}


# On a busy machine a block waits more than it works: the limit is processor time, and this often as much in all.
PATIENCE = 10


def too_slow(limit):
    return {"output": "", "error": "it ran longer than %g seconds" % limit}


def run_forked(code, shake, limit):
    """NumPy is loaded once and shared; whatever a block changes or breaks ends with its process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(run_here(code, shake)).encode())
        os._exit(0)
    os.close(writing)
    answer, end = b"", time.monotonic() + limit * PATIENCE
    try:
        while True:
            ready, _, _ = select.select([reading], [], [], max(0, end - time.monotonic()))
            if not ready:
                os.kill(child, signal.SIGKILL)
                return too_slow(limit)
            part = os.read(reading, 65536)
            if not part:
                break
            answer += part
    finally:
        os.close(reading)
        _, status = os.waitpid(child, 0)
    if answer:
        return json.loads(answer)
    ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    if ended in (signal.SIGXCPU, signal.SIGKILL):
        return too_slow(limit)
    return {"output": "", "error": "its process ended with status %d" % status}


def run_spawned(code, shake, limit):
    """Where there is no fork: a fresh interpreter a block."""
    request = json.dumps({"blocks": [code], "limitSeconds": limit, "shake": shake, "here": True})
    try:
        done = subprocess.run(
            [sys.executable, __file__], input=request, capture_output=True, text=True, timeout=limit * PATIENCE
        )
    except subprocess.TimeoutExpired:
        return too_slow(limit)
    return json.loads(done.stdout)["results"][0] if done.stdout else {"output": "", "error": done.stderr}


def run(code, request):
    if request.get("here"):
        return run_here(code, request["shake"])
    apart = run_forked if hasattr(os, "fork") else run_spawned
    return apart(code, request["shake"], request["limitSeconds"])


if __name__ == "__main__":
    request = json.load(sys.stdin)
    answer = {"environment": environment(), "results": [run(code, request) for code in request["blocks"]]}
    json.dump(answer, sys.stdout)
