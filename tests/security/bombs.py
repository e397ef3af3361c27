# ruff: noqa: E501
"""Questions that would take all time or memory, by name; each has to end within its bounds.

ROUNDS is so large that no machine gets through.
"""

ROUNDS = 10**12


def _nested(opening: str, inner: str, closing: str, deep: int) -> str:
    return f"select {opening * deep}{inner}{closing * deep}"


def _repeated(part: str, times: int, between: str) -> str:
    return between.join(part.replace("#", str(place)) for place in range(times))


def _ctes(count: int) -> str:
    parts = [
        f"c{place} as (from c{place - 1} union all from c{place - 1})" for place in range(1, count)
    ]
    return f"with c0 as (select 1 as x), {', '.join(parts)} select count(*) from c{count - 1}"


WAITING = {
    "sleep": "select sleep_ms(60000)",
    "sleep per row": "select sleep_ms(100) from range(1000)",
    "sleep in a lambda": "select list_transform(range(1000), lambda x: sleep_ms(100))",
}
ENDLESS = {
    "count a range": f"select count(*) from range({ROUNDS}) where range % 7 = 3",
    "sum a range": f"select sum(sqrt(range)) from range({ROUNDS})",
    "cross join": "select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 7",
    "cross join of the data": f"from posts, posts as b, range({ROUNDS}) select count(distinct random())",
    "join by inequality": "select count(*) from range(3000000) a join range(3000000) b on a.range % 1000 < b.range % 999",
    "recursion without end": "with recursive r as (select 1 as x union all select x + 1 from r) select max(x) from r",
    "recursion that grows": "with recursive r as (select 1 as x union all select x + y from r, range(3) t(y)) select count(*) from r",
    "recursion with a key": "with recursive r(x, y) using key (x) as (select 1, 1 union select x, y + 1 from r) from r",
    "recursion of texts": "with recursive r as (select 'x' as x union all select x || x from r) select max(len(x)) from r",
    "subquery per row": "select sum((select count(*) from range(1000000) b where b.range <> a.range * 2)) from range(1000000) a",
    "distinct": f"select count(distinct range) from range({ROUNDS})",
    "group by": f"select range, count(*) from range({ROUNDS}) group by all order by 2 limit 1",
    "doubling parts": _ctes(40),
    "unnest of unnest": "select count(*) from (select unnest(range(100000)) as a), (select unnest(range(100000)) as b), (select unnest(range(1000)) as c) where a + b = c",
    "similar texts": "select sum(levenshtein(repeat('ab', 20000), repeat('ba', 20000) || range)) from range(1000)",
    "regex": "select sum(len(regexp_replace(repeat('a', 1000000) || range, '(a|aa)*?b|(.*)(.*)(.*)c', 'x', 'g'))) from range(100000)",
    "regex with many groups": "select count(*) from range(1000000) where regexp_matches(repeat('a', 30000) || range, '(a?){200}(a{1,200})b$')",
    "sample": f"select count(*) from (from range({ROUNDS}) using sample 1000000 rows)",
    "lists in a lambda": "select sum(list_sum(list_transform(range(1000000), lambda x: list_sum(range(x))))) from range(100)",
    "reduce": "select list_reduce(range(100000000), lambda x, y: (x + y) % 7)",
    "limit beyond the end": f"from range({ROUNDS}) offset {ROUNDS - 5}",
    "statistics of a plan": f"explain analyze select count(*) from range({ROUNDS}) where range % 7 = 3",
    "summary": f"summarize from range({ROUNDS})",
}
HEAVY = {
    "one large text": "select repeat('x', 4000000000)",
    "large texts": "select repeat('x', 1000000) from range(10000)",
    "large texts unseen": "select sum(len(t)) from (select list(repeat('x', 1000000) || range) as l from range(10000)), unnest(l) u(t)",
    "large list": "select range(1000000000)",
    "list of lists": "select list_transform(range(100000), lambda x: range(100000))",
    "collected list": f"select list(range) from range({ROUNDS})",
    "sorted": f"select range from range({ROUNDS}) order by hash(range) limit 100000000",
    "sorted wide": "select md5(range::varchar) as a, md5(a) as b, md5(b) as c from range(100000000) order by c, b, a",
    "window": "select sum(range) over (order by hash(range) rows between 1000000 preceding and current row) from range(100000000)",
    "median window": "select median(range) over (order by hash(range) rows between 100000 preceding and 100000 following) from range(100000000)",
    "pivot": "pivot (select range as a, range as b from range(100000)) on a using sum(b)",
    "map": "select map_from_entries(list((range, range))) from range(100000000)",
    "array cast": "select range(10000)::integer[10000] from range(1000000)",
    "histogram": "select histogram(hash(range)) from range(100000000)",
    "json": "select json_group_array(repeat('x', 1000)) from range(10000000)",
    "bits": "select repeat('1', 2000000000)::bit",
}
LARGE = {
    "many rows": "select range from range(100000000)",
    "empty rows": "select null as nothing from range(100000000)",
    "wide rows": f"select {_repeated('range as c#', 1000, ', ')} from range(100000)",
    "many empty lists": "select list_transform(range(100000), lambda x: []) from range(1000)",
    "many structs": "select {'a': {'b': {'c': range}}} from range(100000000)",
    "one text many times": "select (select repeat('x', 100000)) from range(100000)",
}
LONG = {
    "or chain": f"select count(*) from posts where {_repeated('likes = #', 200_000, ' or ')}",
    "in list": f"select 1 where random() in ({_repeated('#', 300_000, ', ')})",
    "sum chain": f"select {_repeated('random()', 200_000, ' + ')}",
    "50,000 columns": f"select {_repeated('random() as c#', 50_000, ', ')}",
    "50,000 columns of stars": f"select {_repeated('*', 5_000, ', ')} from posts",
    "deep brackets": _nested("(", "1", ")", 100_000),
    "deep functions": _nested("abs(", "random()", ")", 20_000),
    "deep lists": _nested("[", "1", "]", 20_000),
    "deep cases": _nested("case when random() > 2 then 1 else ", "1", " end", 20_000),
    "deep subqueries": _nested("(select ", "1", ")", 5_000),
    "deep casts": f"select 1{'::integer::varchar' * 50_000}",
    "many unions": _repeated("select # as x", 20_000, " union all "),
    "many parts": f"with {_repeated('c# as (select random() as x)', 20_000, ', ')} from c1",
    "a long text": f"select '{'x' * 5_000_000}'",
    "many remarks": f"{'/* */' * 1_000_000} select 1",
    "40 statements": _repeated(
        "select count(*) from range(100000000) where range % 7 = 3", 40, "; "
    ),
}
BOMBS = {**WAITING, **ENDLESS, **HEAVY, **LARGE, **LONG}

# One or more for each way in which a question ends: by time, by memory, by the size of its answer, in
# the parser. The others end in the same ways, a process and up to two seconds of CPU each.
OFTEN = {
    "sleep", "sleep in a lambda",
    "count a range", "cross join", "recursion without end", "doubling parts", "regex", "reduce",
    "one large text", "large list", "sorted", "window", "json",
    "many rows", "wide rows", "many empty lists",
    "or chain", "50,000 columns", "deep brackets", "deep subqueries", "a long text", "40 statements",
}  # fmt: skip
