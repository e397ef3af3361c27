"""Every form of link that people paste, and nonsense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import platforms
from pipelines.platforms.errors import UnknownLink
from pipelines.platforms.wire.http import Net

UC = "UCabcdefghijklmnopqrstuv"
DID = "did:plc:abcdefghijklmnopqrstuvwx"

LINKS = [
    ("https://bsky.app/profile/lumen.bsky.social", "bluesky", "lumen.bsky.social"),
    ("https://bsky.app/profile/Lumen.bsky.social/", "bluesky", "lumen.bsky.social"),
    ("bsky.app/profile/lumen.example.com", "bluesky", "lumen.example.com"),
    ("https://bsky.app/profile/lumen.example.com/post/3kabc?x=1#y", "bluesky", "lumen.example.com"),
    (f"https://bsky.app/profile/{DID}", "bluesky", DID),
    ("https://bsky.app/profile/did%3Aplc%3Aabcdefghijklmnopqrstuvwx", "bluesky", DID),
    (f"https://deer.social/profile/{DID}", "bluesky", DID),
    (f"at://{DID}/app.bsky.feed.post/3kabc", "bluesky", DID),
    ("at://lumen.example.com", "bluesky", "lumen.example.com"),
    ("@lumen.bsky.social", "bluesky", "lumen.bsky.social"),
    ("lumen.example.com", "bluesky", "lumen.example.com"),
    ("  LUMEN.example.com.  ", "bluesky", "lumen.example.com"),
    ("\u202a@lumen.bsky.social\u202c", "bluesky", "lumen.bsky.social"),
    ("@lumen.coffee.example.ap.brid.gy", "bluesky", "lumen.coffee.example.ap.brid.gy"),
    (DID, "bluesky", DID),
    ("did:web:lumen.example.com", "bluesky", "did:web:lumen.example.com"),
    ("https://lumen.bsky.social", "bluesky", "lumen.bsky.social"),
    ("<https://bsky.app/profile/lumen.example.com>", "bluesky", "lumen.example.com"),
    ("@lumen@coffee.example", "mastodon", "lumen"),
    ("lumen@coffee.example", "mastodon", "lumen"),
    ("acct:lumen@coffee.example", "mastodon", "lumen"),
    ("https://coffee.example/@lumen", "mastodon", "lumen"),
    ("coffee.example/@lumen", "mastodon", "lumen"),
    ("https://Coffee.Example/@Lumen/1170000000", "mastodon", "Lumen"),
    ("https://coffee.example/@lumen/with_replies", "mastodon", "lumen"),
    ("https://coffee.example/users/lumen", "mastodon", "lumen"),
    ("https://coffee.example/users/lumen/statuses/1", "mastodon", "lumen"),
    ("https://coffee.example/ap/users/117", "mastodon", "/ap/users/117"),
    ("https://coffee.example/web/@lumen", "mastodon", "lumen"),
    ("https://coffee.example/deck/@lumen", "mastodon", "lumen"),
    ("https://other.example/@lumen@coffee.example", "mastodon", "lumen"),
    ("http://127.0.0.1:3000/@lumen", "mastodon", "lumen"),
    ("http://localhost:3000/users/lumen", "mastodon", "lumen"),
    ("https://[::1]:3000/@lumen", "mastodon", "lumen"),
    (UC, "youtube", UC),
    (f"https://www.youtube.com/channel/{UC}", "youtube", UC),
    (f"https://www.youtube.com/channel/{UC}/videos?view=0", "youtube", UC),
    (f"youtube.com/channel/{UC}", "youtube", UC),
    (f"https://m.youtube.com/channel/{UC}", "youtube", UC),
    (f"https://www.youtube.com/feeds/videos.xml?channel_id={UC}", "youtube", UC),
    (f"https://www.youtube.com/feeds/videos.xml?playlist_id=UU{UC[2:]}", "youtube", UC),
    (f"https://www.youtube.com/playlist?list=UULF{UC[2:]}", "youtube", UC),
    ("https://www.youtube.com/feeds/videos.xml?user=lumen", "youtube", "user/lumen"),
    ("https://www.youtube.com/@Lumen", "youtube", "@Lumen"),
    ("https://www.youtube.com/@lumen/shorts", "youtube", "@lumen"),
    ("youtube.com/@lumen", "youtube", "@lumen"),
    ("https://www.youtube.com/c/Lumen", "youtube", "c/Lumen"),
    ("https://www.youtube.com/user/Lumen", "youtube", "user/Lumen"),
    ("https://www.youtube.com/Lumen", "youtube", "c/Lumen"),
    ("https://www.youtube.com/watch?v=abcdefghijk", "youtube", "watch/abcdefghijk"),
    ("https://youtu.be/abcdefghijk", "youtube", "watch/abcdefghijk"),
    ("https://www.youtube.com/shorts/abcdefghijk", "youtube", "watch/abcdefghijk"),
]

NONSENSE = [
    "",
    " ",
    "lumen",
    "@lumen",
    "@",
    "@@",
    "lumen@",
    "@lumen@",
    "https://",
    "https://[::1",
    "https://example.com",
    "https://example.com/about",
    "https://medium.com/@lumen",
    "https://bsky.app",
    "https://bsky.app/profile/",
    "https://bsky.app/profile/lumen",
    "https://www.youtube.com",
    "https://www.youtube.com/feed/subscriptions",
    "https://www.youtube.com/channel/nonsense",
    "https://www.youtube.com/playlist?list=PLabc",
    "ftp://coffee.example/@lumen",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://user:secret@coffee.example/@lumen",
    "posts.csv",
    "export.xlsx",
    "youtube.com",
    "x" * 5_000,
    "a..b",
    "-a.com",
    "1.2.3.4",
    "lumen@foo",
    "at://",
    "did:",
]

LINKS += [
    ("https://www.instagram.com/Lumen.Coffee/?hl=nl", "instagram", "lumen.coffee"),
    ("instagram.com/lumen.coffee/reels/", "instagram", "lumen.coffee"),
    ("https://m.facebook.com/lumencoffee/posts/1", "facebook", "lumencoffee"),
    ("https://www.facebook.com/profile.php?id=61550000000001", "facebook", "61550000000001"),
    ("https://www.facebook.com/p/Lumen-Coffee-61550000000001/", "facebook", "61550000000001"),
    ("https://www.facebook.com/pages/Lumen/615500000", "facebook", "615500000"),
    ("https://twitter.com/Lumen/status/12", "x", "Lumen"),
    ("x.com/@Lumen", "x", "Lumen"),
    ("https://www.threads.net/@lumen/post/abc", "threads", "lumen"),
    ("https://www.tiktok.com/@Lumen/video/71", "tiktok", "lumen"),
    ("https://old.reddit.com/user/Lumen/submitted", "reddit", "u/lumen"),
    ("https://www.reddit.com/r/Coffee/comments/1abc/x/", "reddit", "r/coffee"),
    ("u/Lumen", "reddit", "u/lumen"),
    ("/r/Coffee", "reddit", "r/coffee"),
]


@pytest.mark.parametrize(("link", "platform", "name"), LINKS)
def test_a_link_names_one_account_on_one_platform(link: str, platform: str, name: str) -> None:
    found = platforms.recognise(link)
    assert (found.platform, found.name) == (platform, name)
    claims = [p for p in platforms.sources() if platforms.module(p).recognise(link)]
    assert claims == [platform]


@pytest.mark.parametrize(("link", "platform", "name"), LINKS)
def test_the_tidy_form_names_the_same_account(link: str, platform: str, name: str) -> None:
    found = platforms.recognise(link)
    again = platforms.recognise(found.text)
    assert (again.platform, again.base) == (found.platform, found.base)
    assert again.name.split("/")[0] == found.name.split("/")[0]


@pytest.mark.parametrize(
    "link",
    [
        "https://www.instagram.com/p/CLumen1/",
        "https://www.instagram.com/explore/",
        "https://x.com/i/status/12",
        "https://x.com/search?q=lumen",
        "https://www.facebook.com/groups/123",
        "https://www.facebook.com/watch/?v=1",
        "https://www.tiktok.com/tag/lumen",
        "https://www.reddit.com/",
    ],
)
def test_a_link_to_a_page_of_a_platform_names_nobody(link: str) -> None:
    with pytest.raises(UnknownLink):
        platforms.recognise(link)


VIDEOS = [
    "https://www.youtube.com/watch?v=abc",
    "https://m.youtube.com/watch?v=abcdefghijk&t=10",
    "https://youtu.be/abcdefghijk",
    "https://www.youtube.com/shorts",
]


@pytest.mark.parametrize("link", VIDEOS)
def test_a_link_to_a_video_is_said_back_as_it_is(link: str, net: Net) -> None:
    with pytest.raises(UnknownLink) as caught:
        platforms.module("youtube").resolve(platforms.recognise(link), net)
    assert str(caught.value).startswith(f"asked for {link}, which is a video; give the channel")


FILES_ONLY = {
    "https://nl.linkedin.com/company/lumen": "LinkedIn",
    "https://www.pinterest.com/lumen": "Pinterest",
}


@pytest.mark.parametrize("link", FILES_ONLY)
def test_a_link_to_what_is_not_collected_leads_to_files(link: str) -> None:
    said = (
        f"accounts on {FILES_ONLY[link]} are not collected; import a file .*`outpace import FILE`"
    )
    with pytest.raises(UnknownLink, match=said):
        platforms.recognise(link)


@pytest.mark.parametrize("link", NONSENSE)
def test_nonsense_is_refused_with_the_accepted_forms(link: str) -> None:
    with pytest.raises(UnknownLink, match="no platform recognises the link"):
        platforms.recognise(link)


@pytest.mark.parametrize(
    ("link", "base"),
    [
        ("@lumen@coffee.example", "https://coffee.example"),
        ("http://coffee.example/@lumen", "http://coffee.example"),
        ("https://coffee.example:443/@lumen", "https://coffee.example"),
        ("https://other.example/@lumen@Coffee.example", "https://coffee.example"),
        ("http://127.0.0.1:3000/@lumen", "http://127.0.0.1:3000"),
        ("lumen@127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("lumen@kaffee-röster.example", "https://xn--kaffee-rster-cjb.example"),
    ],
)
def test_a_mastodon_link_is_asked_at_its_home_server(link: str, base: str) -> None:
    assert platforms.recognise(link).base == base


@given(st.text(max_size=200) | st.from_regex(r"(https?://)?[@a-z:/.\[\]%]{0,40}", fullmatch=True))
def test_no_text_breaks_the_recognisers(link: str) -> None:
    for platform in platforms.sources():
        platforms.module(platform).recognise(link)
