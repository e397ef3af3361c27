"""An answer without the words of a post: what its counts rest on stays, what people wrote goes.

No platform has to say which of its fields hold words. In what an answer says of the post every text
is blanked, but those without which the answer would say something else of its id, time, kind or
counts; these are found by reading it again.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from pipelines.platforms import module
from pipelines.records import Parsed, PostSeen, Response

_Place = tuple[str | int, ...]
_BLANKS = ("", "-")  # for a text that must be there
_LONG = 8  # signs; a shorter name is also that of other things


def without_words(response: Response, post_id: str) -> Response:
    """The answer without the words of a post; the same where it says nothing of it.

    Raises ValueError where the words cannot be told from the rest: an answer that is no JSON, or
    one that would say something else of the post.
    """
    key = post_id.partition(":")[2]
    names = {key, re.split("[/_:]", key)[-1]}
    if not any(name.encode() in response.body for name in names):
        return response
    try:
        payload = json.loads(response.body)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"an answer about {post_id} is no JSON") from error
    before = _facts(_parse(response, payload))
    for place in list(_items(payload, names, ())):
        _blank(response, payload, place, post_id, names)
    if _facts(_parse(response, payload)) != before:
        raise ValueError(f"an answer about {post_id} would say something else")
    return replace(response, body=_as_long(_packed(payload), len(response.body)))


def _items(thing: Any, names: set[str], place: _Place) -> Iterator[_Place]:
    """Where the outermost entries of lists are that name the post."""
    for step, inner in _steps(thing):
        here = (*place, step)
        if isinstance(thing, list) and isinstance(inner, dict) and _names(inner, names):
            yield here
        else:
            yield from _items(inner, names, here)


def _names(thing: Any, names: set[str]) -> bool:
    """Whether a value somewhere in a thing is a name of the post."""
    if isinstance(thing, dict | list):
        return any(_names(inner, names) for _, inner in _steps(thing))
    return not names.isdisjoint((str(thing), *re.split("[/?&=#_]", str(thing))))


def _steps(thing: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(thing, dict):
        yield from thing.items()
    elif isinstance(thing, list):
        yield from enumerate(thing)


def _blank(response: Response, payload: Any, place: _Place, post_id: str, names: set[str]) -> None:
    """Blank what an entry says of the post: all of it, or what it quotes where it is another."""
    alone = _alone(payload, place)
    seen = {post.post_id for post in _parse(response, alone).posts}
    inside = (*place[:-1], 0)
    if seen - {post_id}:
        long = {name for name in names if len(name) >= _LONG}
        found = list(_quoted(_at(alone, inside), long, inside))
    else:
        found = [inside]
    for where in found:
        _blank_texts(lambda: _parse(response, alone), alone, where, post_id)


def _alone(payload: Any, place: _Place) -> Any:
    """The payload with one entry alone in its list; the entry itself is shared with it."""
    step, *rest = place
    if not rest:
        return [payload[step]]
    copy: Any = dict(payload) if isinstance(payload, dict) else list(payload)
    copy[step] = _alone(payload[step], tuple(rest))
    return copy


def _at(thing: Any, place: _Place) -> Any:
    for step in place:
        thing = thing[step]
    return thing


def _quoted(thing: Any, names: set[str], place: _Place) -> Iterator[_Place]:
    """Where the objects are that bear a name of the post themselves."""
    bare = [value for _, value in _steps(thing) if not isinstance(value, dict | list)]
    if isinstance(thing, dict) and _names(bare, names):
        yield place
        return
    for step, inner in _steps(thing):
        yield from _quoted(inner, names, (*place, step))


def _blank_texts(parse: Callable[[], Parsed], alone: Any, place: _Place, post_id: str) -> None:
    """Blank all texts below a place, but those without which the answer would say something else.

    Half of them at once while that goes well, so that few readings are enough.
    """
    told = _facts(parse())
    holders = [(_at(alone, where[:-1]), where[-1]) for where in _texts(_at(alone, place), place)]
    waiting = [holders]
    while waiting:
        some = waiting.pop()
        kept = [holder[step] for holder, step in some]
        for holder, step in some:
            holder[step] = None
        if not some or _facts(parse()) == told:
            continue
        for (holder, step), text in zip(some, kept, strict=True):
            holder[step] = text
        if len(some) == 1:
            _blank_needed(parse, *some[0], told, post_id)
        else:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]


def _blank_needed(
    parse: Callable[[], Parsed], holder: Any, step: str | int, told: Parsed, post_id: str
) -> None:
    """Blank a text that must be there: it stays where it is no words but a time, a kind, an id."""
    text, had = holder[step], _words(parse(), post_id)
    for blank in _BLANKS:
        holder[step] = blank
        now = parse()
        if _facts(now) == told:
            return
    if _words(now, post_id) in (had, []):
        holder[step] = text


def _texts(thing: Any, place: _Place) -> Iterator[_Place]:
    if isinstance(thing, str):
        yield place
    for step, inner in _steps(thing):
        yield from _texts(inner, (*place, step))


def _parse(response: Response, payload: Any) -> Parsed:
    found: Parsed = module(response.source).parse(replace(response, body=_packed(payload)))
    return found


def _packed(payload: Any) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _as_long(body: bytes, length: int) -> bytes:
    """The body, filled up with spaces: how much came stays true."""
    return body.ljust(length)


def _wordless(post: PostSeen) -> PostSeen:
    return replace(post, text=None, hashtags=(), url=None)


def _facts(found: Parsed) -> Parsed:
    """What an answer says, but for words."""
    return replace(found, posts=tuple(map(_wordless, found.posts)))


def _words(found: Parsed, post_id: str) -> list[tuple[object, ...]]:
    posts = (post for post in found.posts if post.post_id == post_id)
    return [(post.text, post.hashtags) for post in posts]
