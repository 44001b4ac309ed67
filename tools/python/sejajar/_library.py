# SPDX-License-Identifier: GPL-3.0-or-later
"""The C side: where libsejajar is, its structs and functions as sejajar.h has them."""

from __future__ import annotations

import ctypes
import os
from ctypes import (POINTER, Structure, byref, c_bool, c_char, c_char_p, c_double, c_int, c_size_t,
                    c_uint32, c_uint64, c_void_p)
from pathlib import Path
from typing import Any, Iterator

SONAME = "libsejajar.so.0.1"


class Error(Exception):
    """What libsejajar could not do. `line` counts from 1, 0 where it means nothing; `byte` from 0."""

    def __init__(self, message: str, status: int = 0, line: int = 0, byte: int = 0) -> None:
        super().__init__(message)
        self.status = status
        self.line = line
        self.byte = byte


# ---- Structs, in the order of the header; tests/python compares the layout ----


class CError(Structure):
    _fields_ = [("status", c_int), ("line", c_uint64), ("byte", c_uint64), ("message", c_char * 512)]


class CText(Structure):
    _fields_ = [("bytes", c_char_p), ("length", c_size_t)]


class CSentence(Structure):
    _fields_ = [("begin", c_size_t), ("end", c_size_t), ("paragraph", c_uint32)]


class CSentences(Structure):
    _fields_ = [("text", CText), ("at", POINTER(CSentence)), ("count", c_size_t),
                ("doubts", c_void_p), ("doubt_count", c_size_t)]


class CSplitOptions(Structure):
    _fields_ = [("newlines", c_int), ("quotes", c_int), ("unit", c_int)]


class CBead(Structure):
    _fields_ = [("id_first", c_uint32), ("id_count", c_uint32), ("en_first", c_uint32),
                ("en_count", c_uint32), ("probability", c_double), ("moved", c_bool)]


class CAlignment(Structure):
    _fields_ = [("beads", POINTER(CBead)), ("count", c_size_t)]


class CAlignOptions(Structure):
    _fields_ = [("adapt", c_bool), ("crossing", c_bool), ("words", c_void_p),
                ("glossary", c_void_p)]


class CFinding(Structure):
    _fields_ = [("kind", c_int), ("side", c_int), ("begin", c_size_t), ("end", c_size_t),
                ("other_begin", c_size_t), ("other_end", c_size_t), ("weight", c_double),
                ("evidence", c_char_p)]


class CJudgement(Structure):
    _fields_ = [("fidelity", c_double), ("words", c_uint32 * 2), ("covered", c_double * 2),
                ("findings", POINTER(CFinding)), ("finding_count", c_size_t)]


STRUCTS = {
    "sejajar_error": CError, "sejajar_text": CText, "sejajar_sentence": CSentence,
    "sejajar_sentences": CSentences, "sejajar_split_options": CSplitOptions,
    "sejajar_bead": CBead, "sejajar_alignment": CAlignment, "sejajar_align_options": CAlignOptions,
    "sejajar_finding": CFinding, "sejajar_judgement": CJudgement,
}

FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "sejajar_language_parse": (c_bool, [POINTER(c_int), c_char_p]),
    "sejajar_models_directory": (c_int, [c_char_p, c_size_t, POINTER(CError)]),
    "sejajar_splitter_open": (c_int, [POINTER(c_void_p), c_char_p, c_int, POINTER(CError)]),
    "sejajar_splitter_free": (None, [c_void_p]),
    "sejajar_split": (c_int, [POINTER(POINTER(CSentences)), c_void_p, CText,
                              POINTER(CSplitOptions), POINTER(CError)]),
    "sejajar_lines": (c_int, [POINTER(POINTER(CSentences)), CText, POINTER(CError)]),
    "sejajar_sentences_free": (None, [POINTER(CSentences)]),
    "sejajar_model_open": (c_int, [POINTER(c_void_p), c_char_p, POINTER(CError)]),
    "sejajar_model_none": (c_int, [POINTER(c_void_p), POINTER(CError)]),
    "sejajar_model_free": (None, [c_void_p]),
    "sejajar_align": (c_int, [POINTER(POINTER(CAlignment)), c_void_p, POINTER(CSentences),
                              POINTER(CSentences), POINTER(CAlignOptions), POINTER(CError)]),
    "sejajar_recut": (c_int, [POINTER(CAlignment), c_void_p, POINTER(CSentences),
                              POINTER(CSentences), POINTER(CError)]),
    "sejajar_alignment_free": (None, [POINTER(CAlignment)]),
    "sejajar_judge_open": (c_int, [POINTER(c_void_p), c_void_p, c_int, POINTER(CError)]),
    "sejajar_judge_free": (None, [c_void_p]),
    "sejajar_judge_pair": (c_int, [POINTER(CJudgement), c_void_p, CText, CText, POINTER(CError)]),
    "sejajar_finding_name": (c_char_p, [c_int]),
    "sejajar_signature": (c_size_t, [c_char_p, c_size_t, *[c_void_p] * 4]),
    "sejajar_version": (c_size_t, [c_char_p, c_size_t, c_void_p]),
}


# ---- Finding and loading ------------------------------------------------------


def _candidates() -> Iterator[str]:
    """SEJAJAR_LIBRARY alone if it is set; else above this file, an installed prefix or a source
    tree that was built; else wherever the system looks."""
    named = os.environ.get("SEJAJAR_LIBRARY")
    if named:
        yield named
        return
    for folder in Path(__file__).resolve().parents:
        yield str(folder / SONAME)
        yield from map(str, sorted(folder.glob(f"lib*/{SONAME}")))
        yield from map(str, sorted(folder.glob(f"lib/*-linux-*/{SONAME}")))
        yield str(folder / "build" / "src" / SONAME)
    yield SONAME


def _load() -> ctypes.CDLL:
    tried = ""
    for name in _candidates():
        if "/" in name and not os.path.exists(name):
            tried = tried or name
            continue
        try:
            return ctypes.CDLL(name)
        except OSError as error:
            tried = str(error)
    raise Error(f"libsejajar was not found ({tried}); install it, or name the file {SONAME} in the "
                "variable SEJAJAR_LIBRARY")


def _bind() -> ctypes.CDLL:
    library = _load()
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


LIBRARY = _bind()


def call(name: str, *arguments: Any) -> None:
    """Calls a function that takes a sejajar_error last; what it says becomes an exception."""
    error = CError()
    status = getattr(LIBRARY, name)(*arguments, byref(error))
    if status == 0:
        return
    message = error.message.decode("utf-8", "replace")
    if status == -1:
        raise MemoryError(message)
    raise Error(message, status, error.line, error.byte)
