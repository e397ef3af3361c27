"""Which column is which is decided by its values also, and shown with the reason."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from pipelines.exports import ExportError, ImportOptions, kinds, plan_file
from pipelines.exports.kinds import kind
from pipelines.exports.values import doubt

HEAD = "Network,Profile,Post ID,"


def test_words_under_the_name_of_a_time_are_no_time(stage_text: Callable[..., Any]) -> None:
    got = stage_text(f"{HEAD}Published,Date,Likes\nx,a,1,TRUE,2026-03-02,5\n")
    assert got.posts[0]["published_at"].day == 2
    got = stage_text(f"{HEAD}Posted,Created at,Likes\nx,a,1,2mo,2026-03-02,5\n")
    assert got.posts[0]["published_at"].day == 2


def test_when_it_was_posted_counts_more_than_when_it_was_drafted(
    stage_text: Callable[..., Any],
) -> None:
    text = (
        f"{HEAD}Created at,Scheduled at,Posted at,Likes\nx,a,1,2026-01-02,2026-03-02,2026-03-03,5\n"
    )
    assert stage_text(text).posts[0]["published_at"].month == 3


def test_the_time_of_day_is_taken_from_the_column_that_has_it(
    stage_text: Callable[..., Any],
) -> None:
    text = f"{HEAD}date_published,created_time,Likes\nx,a,1,2026-03-02,2026-03-02 10:15:09,5\n"
    assert stage_text(text).posts[0]["published_at"].hour == 10
    text = f"{HEAD}date_published,created_time,Likes\nx,a,1,2026-03-02,2026-01-02 10:15:09,5\n"
    assert stage_text(text).posts[0]["published_at"].month == 3


def test_remarks_are_no_counts(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        f"{HEAD}Date,Comments,Comment count\nx,a,1,2026-03-02,nice,7\nx,a,2,2026-03-02,,9\n"
    )
    assert [post["comments"] for post in got.posts] == [7, 9]


def test_a_blank_column_waits_behind_one_with_values(stage_text: Callable[..., Any]) -> None:
    got = stage_text(f"{HEAD}Date,Reactions,Likes\nx,a,1,2026-03-02,,7\n")
    assert got.posts[0]["likes"] == 7


def test_a_channel_that_is_no_platform_is_an_account(stage_text: Callable[..., Any]) -> None:
    got = stage_text("video_id,Channel,Date,Likes\nv1,Acorn TV,2026-03-02,7\n", platform="youtube")
    assert got.posts[0]["account_id"] == "youtube:acorn tv"
    got = stage_text("Post ID,Channel,Profile,Date,Likes\nv1,YouTube,Acorn,2026-03-02,7\n")
    assert got.posts[0]["account_id"] == "youtube:acorn"


def test_a_doubt_is_told_in_the_preview(stage_text: Callable[..., Any], tmp_path: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEAD}Published,Date,Likes\nx,a,1,TRUE,2026-03-02,5\n")
    assert (
        "column 'Published' is not read as published_at: it holds no times" in plan_file(path).notes
    )


def test_our_own_name_among_others_is_asked_about(tmp_path: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,date,likes,team_page\n1,2026-03-02,5,Acorn\n2,2026-03-02,5,Birch\n")
    with pytest.raises(
        ExportError, match=r"'team_page' .* names 'Acorn' in some rows.*--map account"
    ):
        plan_file(path, ImportOptions(platform="x", own="Acorn"))
    assert plan_file(path, ImportOptions(platform="x", own="Acorn", brand="Acorn")).brand == "Acorn"
    said = ImportOptions(platform="x", own="Acorn", map={"account": "team_page"})
    assert plan_file(path, said).account is None


COUNTS = ["5", "1,234", "1.2K", "12 400", "3 Mio.", "'30", "-10", "1.2万", "≈5", "5.0", "12%"]


@pytest.mark.parametrize("cell", COUNTS)
def test_what_can_be_a_count(cell: str) -> None:
    assert doubt(kind("posts"), "likes", "likes", [cell, "what a day"]) is None


@pytest.mark.parametrize("cell", ["nice picture", "so good 5 times", "yes"])
def test_what_can_be_no_count(cell: str) -> None:
    assert doubt(kind("posts"), "likes", "likes", [cell, ""]) == "it holds words, not counts"


SPOKEN = {
    "de": "Plattform;Seitenname;Beitrags-ID;Datum;Reaktionen;Kommentare;Shares;Aufrufe",
    "fr": "Plateforme;Nom du compte;ID de publication;Date;J’aime;Commentaires;Partages;Vues",
    "es": "Plataforma;Nombre de la cuenta;ID de la publicación;Fecha;Me gusta;Comentarios;"
    "Compartidos;Visualizaciones",
    "pt": "Plataforma;Nome da conta;ID do post;Data;Curtidas;Comentários;Compartilhamentos;"
    "Visualizações",
    "it": "Piattaforma;Nome account;ID post;Data;Mi piace;Commenti;Condivisioni;Visualizzazioni",
    "nl": "Platform;Paginanaam;Bericht-ID;Datum;Vind-ik-leuks;Opmerkingen;Deelacties;Weergaven",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_table_that_nobody_declared_is_read_in_other_languages(
    stage_text: Callable[..., Any], language: str
) -> None:
    got = stage_text(f"{SPOKEN[language]}\nfacebook;acorn;9001;2026-03-02;12;3;2;400\n")
    (post,) = got.posts
    read = (post["post_id"], post["likes"], post["comments"], post["shares"], post["views"])
    assert read == ("facebook:9001", 12, 3, 2, 400)


BY_HAND = {
    "nl": "Kanaal;Merk;Geplaatst op;Bericht;Likes;Reacties;Gedeeld;Weergaven",
    "de": "Kanal;Marke;Veröffentlicht am;Beitrag;Gefällt mir;Kommentare;Geteilt;Aufrufe",
    "fr": "Réseau;Marque;Publié le;Texte;J’aime;Commentaires;Partages;Vues",
    "es": "Red social;Marca;Publicado el;Texto;Me gusta;Comentarios;Compartidos;Vistas",
    "pt": "Rede social;Marca;Publicado em;Texto;Curtidas;Comentários;Partilhas;Visualizações",
    "it": "Rete;Marchio;Pubblicato il;Testo;Mi piace;Commenti;Condivisioni;Visualizzazioni",
}


@pytest.mark.parametrize("language", BY_HAND)
def test_a_table_made_by_hand_is_read_in_other_languages(
    stage_text: Callable[..., Any], language: str
) -> None:
    got = stage_text(f"{BY_HAND[language]}\nLinkedIn;Acorn;2026-03-02 09:05;Roasted;12;3;2;400\n")
    (post,) = got.posts
    read = (post["text"], post["likes"], post["comments"], post["shares"], post["views"])
    assert read == ("Roasted", 12, 3, 2, 400)
    assert post["published_at"] == datetime(2026, 3, 2, 9, 5)


def test_a_count_is_found_by_the_end_of_its_path(stage_text: Callable[..., Any]) -> None:
    got = stage_text(
        "post.id,from.name,post.createdAt,reactions.summary.total_count,stats.commentCount\n"
        "1,acorn,2026-03-02,12,3\n",
        platform="facebook",
    )
    (post,) = got.posts
    assert (post["post_id"], post["likes"], post["comments"]) == ("facebook:1", 12, 3)


def test_the_utc_behind_a_name_hides_no_column(stage_text: Callable[..., Any]) -> None:
    head = "Platform,Username,Post ID,Post Date (UTC),Post Time (UTC),Likes"
    got = stage_text(f"{head}\nfacebook,acorn,1,2026-03-02,09:05,12\n")
    assert got.posts[0]["published_at"] == datetime(2026, 3, 2, 9, 5)
    got = stage_text(
        "platform,username,id,date,date_gmt,likes\nx,acorn,1,2026-03-02,2026-03-01,5\n"
    )
    assert got.posts[0]["published_at"] == datetime(2026, 3, 1), "the column in UTC says it best"


def test_what_a_tool_calls_its_videos_is_no_id_elsewhere() -> None:
    spoken = kinds.spoken_headers("posts")
    assert "inhalt" not in spoken["post_id"]
    assert "beitrags id" in spoken["post_id"]
    assert not set(spoken["likes"]) & {"reacties"}, "in one tool likes, in another comments"
