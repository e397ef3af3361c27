"""Known posts by their ids, at the wire: so many at once, each with its counts, what is gone."""

import re
from typing import Any
from urllib.parse import unquote

import pytest
from requests import PreparedRequest

from pipelines import platforms
from pipelines.platforms.errors import Interrupted, OverBudget
from pipelines.platforms.looking import batches, missed
from pipelines.platforms.wire.http import Net
from pipelines.platforms.wire.shared import Purse, Shared
from pipelines.records import Response
from tests.fakes import keyed, platform_answers, servers
from tests.fakes.platform_data import FakeAccount, FakePost
from tests.fakes.wire import Answer, Double, as_json, on_the_wire, query
from tests.sources.conftest import START, Clock

SIZES = {"bluesky": 25, "youtube": 50, "x": 100}
IDS = {"bluesky": "uris", "youtube": "id", "x": "ids"}


class LookedAt:
    """A double that also answers for posts by their ids; those of `gone` are not shown."""

    def __init__(self, double: Double, ids: list[str]) -> None:
        self.double, self.ids, self.gone = double, ids, set[str]()
        self.asked: list[list[str]] = []

    def __call__(self, request: PreparedRequest) -> Answer:
        values = re.findall(rf"[?&]{IDS[self.double.platform]}=([^&]+)", request.url or "")
        if not values or "getAuthorFeed" in (request.url or ""):
            return self.double(request)
        keys = [key for value in values for key in unquote(value).split(",")]
        self.asked.append(keys)
        posts = [self.double.posts[self.ids.index(key)] for key in keys if key not in self.gone]
        return as_json(self._answer(posts, request))

    def _answer(self, posts: list[FakePost], request: PreparedRequest) -> dict[str, Any]:
        double = self.double
        if isinstance(double, servers.Bluesky):
            key = double.account_id.partition(":")[2]
            account = FakeAccount("bluesky", "lumen", key, 0, double.posts)
            made = [platform_answers.bluesky_post(account, one, double.run) for one in posts]
            return {"posts": [one["post"] for one in made]}
        if isinstance(double, keyed.X):
            assert "public_metrics" in query(request)["tweet.fields"]
            return {"data": [double._post(one) for one in posts]}
        assert isinstance(double, keyed.YouTube)
        return {"items": [double._video(one) for one in posts]}


@pytest.fixture(params=[servers.Bluesky, keyed.YouTube, keyed.X], ids=lambda kind: kind.platform)
def looked_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> LookedAt:
    double: Double = request.param(START)
    for name, value in double.env.items():
        monkeypatch.setenv(name, value)
    landed: list[Response] = []
    clock = Clock()
    with on_the_wire(double):
        platforms.source_of(double.account_id).fetch(
            double.account_id, {}, Net(landed.append, now=clock.now, sleep=clock.sleep), now=START
        )
    read = [platforms.module(one.source).parse(one) for one in landed]
    ids = [post.post_id.partition(":")[2] for one in read for post in one.posts]
    return LookedAt(double, ids)


def look(fake: LookedAt, net: Net) -> None:
    double = fake.double
    ids = [f"{double.platform}:{key}" for key in fake.ids]
    with on_the_wire(fake):  # type: ignore[arg-type]
        platforms.source_of(double.account_id).look(double.account_id, ids, net)


def test_posts_are_looked_at_many_at_once(
    looked_at: LookedAt, net: Net, landed: list[Response]
) -> None:
    looked_at.double.run = 3
    gone = looked_at.ids[7]
    looked_at.gone.add(gone)
    look(looked_at, net)
    size = SIZES[looked_at.double.platform]
    assert platforms.record(looked_at.double.platform).cost.batch == size
    assert [len(keys) for keys in looked_at.asked] == [
        len(keys) for keys in batches([f"x:{key}" for key in looked_at.ids], size)
    ]
    read = [(one, platforms.module(one.source).parse(one)) for one in landed]
    posts = {post.post_id: post for _, found in read for post in found.posts}
    assert len(posts) == len(looked_at.ids) - 1
    first = posts[f"{looked_at.double.platform}:{looked_at.ids[0]}"]
    assert first.likes == looked_at.double.posts[0].count("likes", 3)
    assert first.account_id == looked_at.double.account_id
    named = [key for one, found in read for key in missed(one, found)]
    assert named == [f"{looked_at.double.platform}:{gone}"]
    assert all(not found.accounts and not found.rejected for _, found in read)


def test_an_answer_that_is_none_misses_nothing(
    looked_at: LookedAt, net: Net, landed: list[Response]
) -> None:
    look(looked_at, net)
    about = {name: getattr(landed[0], name) for name in landed[0].__slots__}
    for body, status in ((b"[]", 200), (b'{"da', 200), (b"{}", 503)):
        odd = Response(**about | {"body": body, "status": status})
        assert missed(odd, platforms.module(odd.source).parse(odd)) == []


def test_a_budget_of_money_is_never_exceeded(
    monkeypatch: pytest.MonkeyPatch, clock: Clock, landed: list[Response]
) -> None:
    double = keyed.X(START)
    for name, value in double.env.items():
        monkeypatch.setenv(name, value)
    purse = Purse(0.31, "0.31 US dollars", post_price=0.005, account_price=0.01)
    net = Net(landed.append, now=clock.now, sleep=clock.sleep, shared=Shared({"x": purse}))
    paid: list[int] = []

    def pays(request: PreparedRequest) -> Answer | None:
        if "max_results" in (request.url or ""):
            paid.append(int(query(request)["max_results"]))
            double.size = paid[-1]
        return None

    double.fault = pays
    with on_the_wire(double), pytest.raises(Interrupted) as caught:
        platforms.source_of(double.account_id).fetch(double.account_id, {}, net, now=START)
    assert isinstance(caught.value.cause, OverBudget)
    assert caught.value.status == "partial"
    assert paid == [60]  # thirty-one cents: a look at the account and sixty posts
    assert caught.value.cursor["resume"]["pages"] == 1
    assert "covered_from" in caught.value.cursor
