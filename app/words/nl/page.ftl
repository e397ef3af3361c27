### Wat om elke pagina heen staat.

page-not-own = Deze pagina is niet geopend vanaf het eigen adres van het dashboard.
page-no-upload = Alleen een bewerker kan bestanden sturen; er is niets aangenomen.
page-about = { page-measure } · { page-universe }
page-measure = { $measure ->
    [posts] berichten
    [views] weergaven
   *[engagement] interactie
}
page-universe = { $universe ->
    [some] { $brands } van { $tracked } merken
   *[all] { $brands ->
        [one] één merk
       *[other] { $brands } merken
    }
}
page-simulated = ◇ Gesimuleerde gegevens
page-known = Zoals bekend op { $day }. Wat later kwam, blijft buiten beschouwing.
page-known-back = Terug naar nu
page-unknown = Op { $day } was nog niets bekend.
page-unknown-detail = { $first ->
    [unknown] { "" }
   *[known] Er is voor het eerst gekeken op { $first }.
} Kies een latere dag, of ga terug naar nu.
page-broken = De gepubliceerde cijfers kunnen niet gelezen worden.
page-broken-detail = { $reason } Er gaat niets verloren: voer “outpace rebuild” uit, en deze pagina toont binnen enkele seconden het nieuwe bestand.
page-failed = Deze pagina kon niet getekend worden.
page-failed-detail = Er kwam een antwoord dat deze pagina niet verwachtte. De andere pagina’s werken gewoon: kies andere filters of laad opnieuw. In het venster waarin het dashboard draait staat wat er misging.
page-state = { $state ->
    [failed] Mislukt
   *[empty] Nog niets bekend
}
page-foot = { $known ->
    [then] Zoals bekend op { $day }.
   *[now] { "" }
} Dagen en weken beginnen om middernacht in { $zone }, weken op { $weekday ->
    [sunday] zondag
    [saturday] zaterdag
    [tuesday] dinsdag
    [wednesday] woensdag
    [thursday] donderdag
    [friday] vrijdag
   *[monday] maandag
}. Build { $build }, gemaakt op { $moment } door outpace { $version }.
page-name = { $page ->
    [race] Race
    [where] Waar
    [why] Waarom
    [posts] Berichten
    [rivals] Concurrenten
    [learn] Leren
    [ask] Vragen
   *[data] Gegevens
}
