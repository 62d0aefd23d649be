"""Requests made to exhaust a server, each for a size that it grows with."""

import json
from collections.abc import Callable


def query(text: str) -> bytes:
    return json.dumps({"query": text}).encode()


def spread(size: int, selection: str) -> bytes:
    """A chain of fragments; `selection` has two places for the name of the next one."""
    chain = [f"fragment F{n} on T {{ {selection.replace('NEXT', f'...F{n + 1}')} }}" for n in range(size)]
    return query("{ nope ...F0 } " + " ".join(chain) + f" fragment F{size} on T {{ x }}")


def circle(size: int) -> bytes:
    chain = (f"fragment F{n} on T {{ x ...F{(n + 1) % size} }}" for n in range(size))
    return query("{ nope ...F0 } " + " ".join(chain))


def variables(text: str) -> bytes:
    return b'{"query": "{ nope }", "variables": {"v": ' + text.encode() + b"}}"


HOSTILE: dict[str, tuple[Callable[[int], bytes], str]] = {
    "alias flood": (
        lambda size: query("{ " + " ".join(f"a{n}: nope" for n in range(size)) + " }"),
        "limit_exceeded",
    ),
    "duplicate fields": (lambda size: query("{ nope { " + "nope " * size + "} }"), "limit_exceeded"),
    "duplicate fields in duplicate fields": (
        lambda size: query("{ nope { " + ("a { " + "b " * (size // 30) + "} ") * 30 + "} }"),
        "limit_exceeded",
    ),
    "root fields": (lambda size: query("{ " + "nope " * size + "}"), "limit_exceeded"),
    "directives": (lambda size: query("{ nope " + "@nope " * size + "}"), "limit_exceeded"),
    "depth": (lambda size: query("{ nope " * size + "}" * size), "limit_exceeded"),
    "depth through fragments": (lambda size: spread(size, "x { NEXT }"), "limit_exceeded"),
    "fragment bomb": (lambda size: spread(size, "a { NEXT NEXT } b { NEXT NEXT }"), "limit_exceeded"),
    "fragments in a circle": (circle, "limit_exceeded"),
    "operations": (
        lambda size: query(" ".join(f"query Q{n} {{ nope }}" for n in range(size))),
        "limit_exceeded",
    ),
    "comments": (lambda size: query("#\n" * 6 * size + "{ nope }"), "limit_exceeded"),
    "duplicate arguments": (lambda size: query("{ nope(" + "a: 1 " * size + ") }"), "limit_exceeded"),
    "arguments": (
        lambda size: query("{ nope(" + " ".join(f"a{n}: 1" for n in range(size)) + ") }"),
        "limit_exceeded",
    ),
    "arguments of many fields": (
        lambda size: query("{ " + " ".join(f"nope({'a: 1 ' * (size // 10)})" for _ in range(10)) + " }"),
        "limit_exceeded",
    ),
    "arguments of a directive": (
        lambda size: query("{ nope @include(" + "if: true " * size + ") }"),
        "limit_exceeded",
    ),
    "keys of an object": (
        lambda size: query("{ nope(a: {" + " ".join(f"k{n}: 1" for n in range(size)) + "}) }"),
        "limit_exceeded",
    ),
    "duplicate keys of an object": (
        lambda size: query("{ nope(a: {" + "k: 1 " * size + "}) }"),
        "limit_exceeded",
    ),
    "objects in a list": (lambda size: query("{ nope(a: [" + "{k: 1} " * size + "]) }"), "limit_exceeded"),
    "declared variables": (
        lambda size: query("query (" + " ".join(f"$v{n}: Int" for n in range(size)) + ") { nope }"),
        "limit_exceeded",
    ),
    "defaults of a variable": (
        lambda size: query("query ($v: [Int] = [" + "1 " * size + "]) { nope }"),
        "limit_exceeded",
    ),
    "directives of a variable": (
        lambda size: query("query ($v: Int " + "@nope " * size + ") { nope }"),
        "limit_exceeded",
    ),
    "deep argument": (lambda size: query("{ nope(a: " + "[" * size + "]" * size + ") }"), "limit_exceeded"),
    "long argument": (lambda size: query("{ nope(a: [" + "1 " * 6 * size + "]) }"), "limit_exceeded"),
    "deep JSON": (lambda size: variables("[" * size + "]" * size), "limit_exceeded"),
    "deep JSON objects": (lambda size: variables('{"a":' * size + "1" + "}" * size), "limit_exceeded"),
    "many JSON values": (lambda size: variables("[" + "0," * 20 * size + "0]"), "limit_exceeded"),
    "huge integer": (lambda size: variables("9" * 10 * size), "invalid_request"),
    "invalid UTF-8": (lambda size: b'{"query": "' + b"\xff\xfe" * size + b'"}', "invalid_request"),
    "half surrogates": (lambda size: variables('"' + "\\ud800" * size + '"'), "invalid_request"),
    "batch": (lambda size: b"[" + b",".join([query("{ nope }")] * size) + b"]", "invalid_request"),
    "unclosed": (lambda size: query("{ nope(a: {b: " * size), "syntax_error"),
    "unclosed string": (lambda size: query('{ nope(a: "' + "x" * 10 * size), "syntax_error"),
}
"""By name: the body of a size, and the code that it is refused with."""
