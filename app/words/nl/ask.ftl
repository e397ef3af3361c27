### De pagina Vragen: vragen in SQL.

ask-head = Bevraag het gepubliceerde bestand in SQL
ask-about = DuckDB, alleen lezen: wat je hier typt kan geen getal veranderen, geen bestand lezen en niet online gaan. Hooguit { $rows } rijen en { $seconds } seconden.
ask-refused = Vrije SQL is voor wie het adres opent dat “outpace dashboard” liet zien. In een terminal geven “outpace sql” en de maten hieronder hetzelfde.
ask-box = Vraag in SQL
ask-run = Uitvoeren
ask-arguments = De filters hierboven als argumenten van een maat, voor de getallen van de andere pagina’s:
ask-answer = Antwoord
ask-rows = { $cut ->
    [yes] de eerste { $rows } rijen; de rest is weggelaten
   *[no] { $rows ->
        [one] { $rows } rij
       *[other] { $rows } rijen
    }
}
ask-no-answer = ! Geen antwoord
ask-trouble = { $line ->
    [unknown] { $trouble }
   *[known] Regel { $line }: { $trouble }
}
ask-measures = Maten
ask-measures-about = Elk is een tabelmacro van het bestand; een aanroep geeft in elke DuckDB-client hetzelfde getal.
ask-examples = Uitgewerkte vragen ({ $n })
ask-examples-choose = Kies er een om de SQL te zien
ask-search = Zoek in de maten
ask-found = { $n ->
    [0] Geen maat heeft deze woorden. Zoek op een aantal, zoals followers, of op wat je wilt weten.
    [one] Eén maat
   *[other] { $n } maten
}
ask-group = { ask-group-name } ({ $measures })
ask-group-name = { $group ->
    [overview] Het landschap in één oogopslag
    [share] Aandelen
    [verdicts] Voorsprong of geluk, en waarom
    [posts] Berichten en interactieratio’s
    [habits] Wie doet wat
    [journal] Het logboek
   *[other] { $group }
}
ask-use = Gebruiken
ask-steps = Ook de stappen waaruit ze bestaan
ask-yours = Bewaarde vragen ({ $saved }), eerder gesteld ({ $asked })
ask-yours-choose = { $n ->
    [0] Nog niets: stel een vraag en bewaar die
   *[other] Kies er een om de SQL te zien
}
ask-yours-one = { $kind ->
    [saved] ★ { $text }
   *[asked] { $text }
}
ask-names = Namen die zo beginnen
ask-explain = Uitleg
ask-explain-help = Hoe DuckDB zou antwoorden, zonder te antwoorden
ask-plan = Hoe DuckDB zou antwoorden
ask-plan-about = Lees van onder naar boven: elk vak geeft zijn rijen aan het vak erboven.
ask-chart = Snelle grafiek
ask-chart-of = Grafiek van
ask-chart-told = { $value }: { $drawn ->
    [lines] { $shown ->
        [one] { $shown } lijn
       *[other] { $shown } lijnen
    }
   *[bars] { $shown ->
        [one] { $shown } balk
       *[other] { $shown } balken
    }
} van de { $there } in het antwoord. Onbekende waarden zijn gaten.
ask-save = Bewaren
ask-save-title = Wat er gevraagd wordt, voor iedereen die hier vragen stelt
ask-save-do = Deze vraag bewaren
ask-forget = De gekozen bewaarde vraag weghalen
ask-too-long = Deze vraag is te lang voor een link: Delen laat haar weg. Bewaar haar liever.
