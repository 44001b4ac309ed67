# SPDX-License-Identifier: GPL-3.0-or-later
"""Indonesian-English parallel text, aligned.

    >>> import sejajar
    >>> sejajar.split("Hujan turun. Kami pulang.", "id")
    ['Hujan turun.', 'Kami pulang.']
    >>> for bead in sejajar.align(["Kucing tidur.", "Kami makan nasi."],
    ...                           ["The cat is asleep.", "We eat rice."]):
    ...     print(bead.id, "=", bead.en)
    Kucing tidur. = The cat is asleep.
    Kami makan nasi. = We eat rice.
    >>> [round(sejajar.score("Saya membeli 12 buku.", f"I bought {n} books.").fidelity)
    ...  for n in (12, 21)]
    [1, 0]

A text is a string, which is split into sentences, or a list of sentences, which is used as it
stands. The functions use the models that come along; an `Aligner` is for others. Everything may be
called from many threads at once, and they run at once: the interpreter's lock is not held meanwhile.
What cannot be done raises `Error`, or MemoryError; a wrong argument ValueError or TypeError.
"""

from __future__ import annotations

import contextlib
import ctypes
import threading
import weakref
from ctypes import byref, c_int, c_void_p
from dataclasses import dataclass
from os import PathLike, fsencode
from typing import Any, Callable, Iterable, Iterator, Sequence, Union, overload

from ._library import (LIBRARY, CAlignment, CAlignOptions, CJudgement, CSentences, CSplitOptions,
                       CText, Error, call)

__all__ = ["Aligner", "Bead", "Error", "Finding", "Judgement", "Sentence", "align", "score",
           "sentences", "split", "version"]
__version__ = "0.1.0"

Texts = Union[list[str], tuple[str, ...]]
Text = Union[str, Texts]
Path = Union[str, "PathLike[str]"]

_NEWLINES = ("auto", "paragraph", "wrapped")
_QUOTES = ("split", "keep")
_UNITS = ("sentence", "paragraph")
_LANGUAGES = ("id", "en")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: text[begin:end], with its white space made single spaces."""

    text: str
    begin: int
    end: int
    paragraph: int  # from 0


@dataclass(frozen=True)
class Bead:
    """Some consecutive Indonesian sentences translated by some consecutive English ones."""

    id: str  # the sentences, joined by spaces; empty where there is no translation
    en: str
    score: float  # the probability, 0 to 1, that this bead is right
    id_index: range  # numbers of the sentences, from 0
    en_index: range
    moved: bool = False  # with `crossing`: the English side stands elsewhere in its text

    @property
    def shape(self) -> str:
        """How many sentences of each side: "2-1"."""
        return f"{len(self.id_index)}-{len(self.en_index)}"


@dataclass(frozen=True)
class Finding:
    """Something that may be wrong with a translation."""

    kind: str  # after MQM: "omission", "mistranslation/number", …
    side: str  # "id" or "en": whose characters [begin:end] it is about
    begin: int
    end: int
    other_begin: int  # the characters of the other side that they stand against; none where equal
    other_end: int
    weight: float  # 0 to 1: how much it speaks for an error
    evidence: str  # for a human, in English


@dataclass(frozen=True)
class Judgement:
    """How far a translation can be trusted."""

    fidelity: float  # 0 to 1
    covered_id: float  # share of the Indonesian words that the English ones account for
    covered_en: float
    findings: tuple[Finding, ...]  # weightiest first


# ---- Arguments ---------------------------------------------------------------


def _choice(name: str, value: str, choices: tuple[str, ...]) -> int:
    if value not in choices:
        raise ValueError(f"{name} is one of {', '.join(choices)}, not {value!r}")
    return choices.index(value)


def _language(tag: str) -> int:
    language = c_int()
    if not LIBRARY.sejajar_language_parse(byref(language), tag.encode("utf-8", "replace")):
        raise ValueError(f"{tag!r} is neither Indonesian nor English; say id or en")
    return language.value


def _one_line(text: str) -> str:
    """White space as sejajar writes it: str.split() knows the same characters."""
    return " ".join(text.split())


def _list(texts: Iterable[str]) -> list[str]:
    lines = [_one_line(text) for text in texts]
    if any("\0" in line for line in lines):
        raise ValueError("a sentence has a character 0")
    return lines


# ---- Sentences on the C side -------------------------------------------------


class _Sentences:
    """Sentences with the bytes they point into, freed together with this."""

    def __init__(self, data: bytes, make: Callable[[Any, CText], None]) -> None:
        self.data = data  # keeps the bytes alive
        self.pointer = ctypes.POINTER(CSentences)()
        make(byref(self.pointer), CText(data, len(data)))
        self._release = weakref.finalize(self, LIBRARY.sejajar_sentences_free, self.pointer)

    def spans(self) -> list[tuple[int, int, int]]:
        found = self.pointer.contents
        return [(s.begin, s.end, s.paragraph) for s in found.at[:found.count]]

    def texts(self) -> list[str]:
        return [_one_line(self.data[begin:end].decode("utf-8")) for begin, end, _ in self.spans()]


def _from_list(texts: Iterable[str]) -> _Sentences:
    data = "".join(line + "\n" for line in _list(texts)).encode("utf-8")
    return _Sentences(data, lambda out, text: call("sejajar_lines", out, text))


def _characters(text: str, data: bytes, spans: list[tuple[int, int, int]]) -> list[Sentence]:
    """Offsets of bytes become offsets in the string."""
    found, at_byte, at = [], 0, 0
    for begin, end, paragraph in spans:
        first = at + len(data[at_byte:begin].decode("utf-8"))
        last = first + len(data[begin:end].decode("utf-8"))
        found.append(Sentence(_one_line(text[first:last]), first, last, paragraph))
        at_byte, at = end, last
    return found


def _character(data: bytes, offset: int) -> int:
    return len(data[:offset].decode("utf-8", "ignore"))


def _judgement(found: CJudgement, sides: tuple[bytes, bytes]) -> Judgement:
    """Copied, for the next pair overwrites it."""
    findings = []
    for f in found.findings[:found.finding_count]:
        own, other = sides[f.side], sides[1 - f.side]
        findings.append(Finding(
            LIBRARY.sejajar_finding_name(f.kind).decode(), _LANGUAGES[f.side],
            _character(own, f.begin), _character(own, f.end), _character(other, f.other_begin),
            _character(other, f.other_end), f.weight, f.evidence.decode("utf-8", "replace")))
    return Judgement(found.fidelity, found.covered[0], found.covered[1], tuple(findings))


# ---- The public side ---------------------------------------------------------


class Aligner:
    """Models, opened once and used for many texts, from any number of threads.

    `models` is a folder with `id`, `en` and `id-en`, by default the one that comes along; `model` is
    another pair's model, or "none" to learn words from the texts alone.
    """

    def __init__(self, models: Path | None = None, model: Path | None = None) -> None:
        folder = fsencode(models) if models is not None else self._usual_folder()
        self._model = self._open_model(folder, model)
        self._splitters = [self._open_splitter(folder, k) for k in range(len(_LANGUAGES))]
        self._idle: tuple[list[c_void_p], list[c_void_p]] = ([], [])  # judges, by language

    @staticmethod
    def _usual_folder() -> bytes:
        room = ctypes.create_string_buffer(4096)
        call("sejajar_models_directory", room, len(room))
        return room.value

    def _keep(self, handle: c_void_p, free: str) -> c_void_p:
        weakref.finalize(self, getattr(LIBRARY, free), handle)
        return handle

    def _open_model(self, folder: bytes, model: Path | None) -> c_void_p:
        handle = c_void_p()
        if model == "none":
            call("sejajar_model_none", byref(handle))
        else:
            path = fsencode(model) if model is not None else folder + b"/id-en"
            call("sejajar_model_open", byref(handle), path)
        return self._keep(handle, "sejajar_model_free")

    def _open_splitter(self, folder: bytes, language: int) -> c_void_p:
        handle = c_void_p()
        path = folder + b"/" + _LANGUAGES[language].encode()
        call("sejajar_splitter_open", byref(handle), path, language)
        return self._keep(handle, "sejajar_splitter_free")

    def _split(self, text: str, language: int, newlines: str = "auto", quotes: str = "split",
               unit: str = "sentence") -> _Sentences:
        if "\0" in text:
            raise ValueError("the text has a character 0")
        options = CSplitOptions(_choice("newlines", newlines, _NEWLINES),
                                _choice("quotes", quotes, _QUOTES), _choice("unit", unit, _UNITS))
        return _Sentences(text.encode("utf-8"), lambda out, data: call(
            "sejajar_split", out, self._splitters[language], data, byref(options)))

    def _take(self, text: Text, language: int) -> _Sentences:
        return self._split(text, language) if isinstance(text, str) else _from_list(text)

    def sentences(self, text: str, lang: str, *, newlines: str = "auto", quotes: str = "split",
                  unit: str = "sentence") -> list[Sentence]:
        """The sentences of running text with their places. `newlines` says what a single line end
        means ("paragraph", "wrapped", or "auto"), `quotes` whether quotations are cut ("split",
        "keep"), `unit` whether whole paragraphs are wanted instead ("paragraph")."""
        found = self._split(text, _language(lang), newlines, quotes, unit)
        return _characters(text, found.data, found.spans())

    def split(self, text: str, lang: str, *, newlines: str = "auto", quotes: str = "split",
              unit: str = "sentence") -> list[str]:
        """The sentences of running text, or its paragraphs, each on one line."""
        return [s.text for s in self.sentences(text, lang, newlines=newlines, quotes=quotes,
                                               unit=unit)]

    def align(self, id: Text, en: Text, *, adapt: bool = False, crossing: bool = False,
              unmatched: bool = False, min_score: float = 0.0,
              keep_sentences: bool = False) -> list[Bead]:
        """The matched beads of an Indonesian and an English text, in order. `unmatched` adds what
        has no translation, `min_score` leaves out matched beads that are less likely; `adapt`
        learns words that the model lacks from the texts; `crossing` also finds blocks that stand
        elsewhere in the other text. Sentences of strings are cut as `split` cuts them and, unless
        `keep_sentences`, at doubtful ends where the other text shows that one is meant."""
        sides = self._take(id, 0), self._take(en, 1)
        alignment = ctypes.POINTER(CAlignment)()
        call("sejajar_align", byref(alignment), self._model, sides[0].pointer, sides[1].pointer,
             byref(CAlignOptions(adapt, crossing)))
        try:
            if not keep_sentences:
                call("sejajar_recut", alignment, self._model, sides[0].pointer, sides[1].pointer)
            beads = alignment.contents.beads[:alignment.contents.count]
            rows = [(range(b.id_first, b.id_first + b.id_count),
                     range(b.en_first, b.en_first + b.en_count), b.probability, b.moved)
                    for b in beads]
        finally:
            LIBRARY.sejajar_alignment_free(alignment)
        texts = sides[0].texts(), sides[1].texts()
        return [Bead(" ".join(filter(None, (texts[0][i] for i in ids))),
                     " ".join(filter(None, (texts[1][j] for j in ens))), score, ids, ens, moved)
                for ids, ens, score, moved in rows
                if (score >= min_score if ids and ens else unmatched)]


    @contextlib.contextmanager
    def _judge(self, language: int) -> Iterator[c_void_p]:
        """A judge that no other thread has meanwhile."""
        try:
            judge = self._idle[language].pop()
        except IndexError:
            judge = c_void_p()
            call("sejajar_judge_open", byref(judge), self._model, language)
            self._keep(judge, "sejajar_judge_free")
        try:
            yield judge
        finally:
            self._idle[language].append(judge)

    @overload
    def score(self, id: str, en: str, *, source: str = ...) -> Judgement: ...

    @overload
    def score(self, id: Texts, en: Texts, *, source: str = ...) -> list[Judgement]: ...

    def score(self, id: Text, en: Text, *, source: str = "id") -> Judgement | list[Judgement]:
        """How far the translation of a sentence can be trusted, or that of each of a list.
        `source` is the language that was translated from: what its side has more is an omission,
        what the other has more an addition."""
        if isinstance(id, str) != isinstance(en, str):
            raise TypeError("both sides are strings, or both are lists")
        if isinstance(id, str) and isinstance(en, str):
            return self._score([id], [en], _language(source))[0]
        if len(id) != len(en):
            raise ValueError(f"{len(id)} Indonesian sentences, but {len(en)} English ones")
        return self._score(id, en, _language(source))

    def _score(self, id: Sequence[str], en: Sequence[str], source: int) -> list[Judgement]:
        judgements = []
        found = CJudgement()
        with self._judge(source) as judge:
            for pair in zip(id, en):
                if "\0" in pair[0] or "\0" in pair[1]:
                    raise ValueError("a sentence has a character 0")
                data = pair[0].encode("utf-8"), pair[1].encode("utf-8")
                call("sejajar_judge_pair", byref(found), judge, CText(data[0], len(data[0])),
                     CText(data[1], len(data[1])))
                judgements.append(_judgement(found, data))
        return judgements


_usual: Aligner | None = None
_usual_lock = threading.Lock()


def _aligner() -> Aligner:
    global _usual
    with _usual_lock:
        if _usual is None:
            _usual = Aligner()
        return _usual


def split(text: str, lang: str, **options: str) -> list[str]:
    """`Aligner.split` with the models that come along."""
    return _aligner().split(text, lang, **options)


def sentences(text: str, lang: str, **options: str) -> list[Sentence]:
    """`Aligner.sentences` with the models that come along."""
    return _aligner().sentences(text, lang, **options)


def align(id: Text, en: Text, *, adapt: bool = False, crossing: bool = False,
          unmatched: bool = False, min_score: float = 0.0,
          keep_sentences: bool = False) -> list[Bead]:
    """`Aligner.align` with the models that come along."""
    return _aligner().align(id, en, adapt=adapt, crossing=crossing, unmatched=unmatched,
                            min_score=min_score, keep_sentences=keep_sentences)


@overload
def score(id: str, en: str, *, source: str = ...) -> Judgement: ...


@overload
def score(id: Texts, en: Texts, *, source: str = ...) -> list[Judgement]: ...


def score(id: Text, en: Text, *, source: str = "id") -> Judgement | list[Judgement]:
    """`Aligner.score` with the models that come along."""
    return _aligner().score(id, en, source=source)  # type: ignore[arg-type]


def version() -> str:
    """Program, model, libraries and splitters that the results depend on, in one line."""
    room = ctypes.create_string_buffer(512)
    LIBRARY.sejajar_signature(room, len(room), _aligner()._model, None, *_aligner()._splitters)
    return room.value.decode("utf-8")
