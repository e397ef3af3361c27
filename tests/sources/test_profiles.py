"""The profiles that the site of an organisation names as its own."""

import time

import pytest
import responses

from pipelines.folder import Folder
from pipelines.platforms.profiles import profiles_in
from tests.commands.test_bad_input import outpace

SITE = "https://www.lumen.example/"
PAGE = """<!doctype html><html><head><title>Fresh coffee, every day | Lumen</title>
<link rel="alternate" type="application/rss+xml" href="/news/feed.xml">
<link rel="me" href="https://coffee.example/@lumen"></head><body>
<nav><a href="/c/beans">Beans</a> <a href="https://www.instagram.com/lumen.coffee/?hl=en">I</a></nav>
<p>As <a href="https://x.com/somebody/status/1">somebody</a> wrote</p>
<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>
<footer><a href='https://www.instagram.com/lumen.coffee'>Instagram</a>
<a href=https://www.youtube.com/@lumen>YouTube</a>
<a href="https://bsky.app/profile/lumen.example" rel="noopener">Bluesky</a>
<a href="https://www.linkedin.com/company/lumen">LinkedIn</a>
<a href="mailto:hello@lumen.example">Mail</a> <a href="https://[bad">?</a></footer></body></html>"""


def found(page: str) -> list[str]:
    return [link.text for link in profiles_in(page, SITE).links]


def test_marked_links_come_first_then_those_of_the_frame() -> None:
    assert found(PAGE) == [
        "https://coffee.example/@lumen",
        "https://www.lumen.example/news/feed.xml",
        "https://www.instagram.com/lumen.coffee/",
        "https://www.youtube.com/@lumen",
        "https://bsky.app/profile/lumen.example",
    ]
    assert profiles_in(PAGE, SITE).name == "Lumen"


FOOTER = """<html><head><title>Lumen</title>
<link rel="alternate" type="application/atom+xml" href="/blog/atom.xml"></head><body><footer>
<a href="https://www.facebook.com/lumencoffee">f</a> <a href="https://www.tiktok.com/@lumen?lang=en">t</a>
<a href="https://www.threads.com/@lumen">@</a> <a href="https://twitter.com/lumen">x</a>
<a href="https://www.reddit.com/r/lumen/">r</a> <a href="https://instagram.com/lumen">i</a>
<a href="https://nl.linkedin.com/company/lumen-coffee/?trk=x">in</a>
<a href="https://www.linkedin.com/shareArticle?url=x">Share</a>
<a href="https://nl.pinterest.com/lumen/">p</a> <a href="https://www.pinterest.com/pin/12/">pin</a>
</footer></body></html>"""


def test_a_footer_gives_every_platform_and_those_that_come_with_files_apart() -> None:
    links = profiles_in(FOOTER, SITE).links
    assert [link.platform for link in links] == [
        "blog", "facebook", "tiktok", "threads", "x", "reddit", "instagram",
    ]  # fmt: skip
    assert links[0].text == "https://www.lumen.example/blog/atom.xml"
    assert [(link.platform, link.text) for link in profiles_in(FOOTER, SITE).by_files] == [
        ("linkedin", "https://www.linkedin.com/company/lumen-coffee"),
        ("pinterest", "https://www.pinterest.com/lumen"),
    ]


def test_what_stands_in_the_text_counts_only_where_there_is_nothing_else() -> None:
    assert found('<p><a href="https://x.com/lumen">X</a></p>') == ["https://x.com/lumen"]
    assert found(
        '<a href="https://x.com/other">X</a><footer><a href="//x.com/lumen">X</a></footer>'
    ) == ["https://x.com/lumen"]
    assert profiles_in("<p>nothing</p>", SITE) == type(profiles_in(PAGE, SITE))("lumen.example", ())


@pytest.mark.parametrize(
    "piece", ["<a <a ", "<a href=", "<footer>", "</footer>", "<!-- ", "<a href='x' "]
)
def test_a_hostile_page_takes_no_longer_than_its_length(piece: str) -> None:
    began = time.perf_counter()
    profiles_in(piece * (600_000 // len(piece)), SITE)
    assert time.perf_counter() - began < 5


@responses.activate
def test_the_command_offers_them_and_changes_nothing(folder: Folder) -> None:
    responses.get(SITE, body=PAGE)
    done = outpace(folder.root, "add", SITE)
    assert done.returncode == 0, done.stderr
    assert "Instagram: https://www.instagram.com/lumen.coffee/" in done.stdout.splitlines()
    assert "LinkedIn: https://www.linkedin.com/company/lumen (not collected; import" in done.stdout
    assert "linkedin" not in done.stderr
    assert "run: outpace add Lumen https://coffee.example/@lumen " in done.stderr
    assert not folder.config.exists() and not (folder.root / "landing").exists()


@responses.activate
def test_a_site_that_cannot_be_read_or_names_none_says_so(folder: Folder) -> None:
    responses.get(SITE, status=403, body="no")
    assert "which answers 403; check the address" in outpace(folder.root, "add", SITE).stderr
    responses.replace("GET", SITE, body="<p>hello</p>")
    assert f"no profile is linked from {SITE}" in outpace(folder.root, "add", SITE).stderr
    named = outpace(folder.root, "add", "Lumen")
    assert named.returncode == 1 and "Lumen needs a link to a profile" in named.stderr
    private = outpace(folder.root, "add", "http://127.0.0.1:9/")
    assert private.returncode == 1 and "not an address of the public internet" in private.stderr
