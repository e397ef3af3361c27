### Berichten: hoe ze liggen, welke opvallen, het verloop van één ervan.

posts-measure = Deze pagina meet interactie, niet { measure }.
posts-strip-title = { $state ->
    [both] Een gewoon bericht van { $brand } { on } levert { $theirs } op, dat van ons { $median }
    [theirs] Een gewoon bericht van { $brand } { on } levert { $theirs } op
    [ours] Een gewoon bericht van ons { on } levert { $median } op
   *[none] Wat elk bericht oplevert { on }
}
posts-strip-definition = { $way ->
    [bands] Interactie, log-schaal. Donker: de middelste helft; lichter: negen van de tien.
   *[dots] Interactie per bericht, log-schaal. Streep: mediaan met marge. Ring: uitschieter.
}
posts-age = { posts }, op 30 dagen of zoals laatst gezien.{ $projected ->
    [0] { "" }
    [one] { " " }Open: één jonger bericht, doorgetrokken.
   *[other] { " " }Open: { $projected } jongere berichten, doorgetrokken.
}{ $once ->
    [0] { "" }
    [one] { " " }Eén bericht is eenmaal gezien.
   *[other] { " " }{ $once } berichten zijn eenmaal gezien.
}
posts-sort-title = Welke berichten
posts-sort = { $sort ->
    [breakouts] Uitschieters
    [rising] Nu in opkomst
    [fallen] Achtergebleven
   *[all] Alle
}
posts-words = Woorden in het bericht of merk
posts-list-title = { $sort ->
    [unknown] Nog geen bericht is te vergelijken met wat gewoon is
    [breakouts] { $count ->
        [0] Geen bericht schoot uit
        [one] Eén bericht schoot uit
       *[other] { $count } berichten schoten uit
    }
    [rising] { $count ->
        [0] Geen jong bericht ligt boven wat gewoon is
        [one] Eén jong bericht ligt boven wat gewoon is
       *[other] { $count } jonge berichten liggen boven wat gewoon is
    }
    [fallen] { $count ->
        [0] Geen bericht bleef achter
        [one] Eén bericht bleef achter
       *[other] { $count } berichten bleven achter
    }
   *[all] { $count ->
        [0] Geen bericht past
        [one] Eén bericht
       *[other] { $count } berichten
    }{ $compared ->
        [0] { "" }
       *[other] , het verst boven gewoon eerst
    }
}
posts-list-definition = { $sort ->
    [breakouts] Nieuwste eerst. Een account heeft hooguit twee zulke berichten per jaar.
    [rising] Jonger dan 30 dagen, het verst boven wat op die leeftijd gewoon is eerst.
    [fallen] Minder dan de helft van wat op 30 dagen gewoon is; tweemaal per jaar per account.
   *[all] Tegenover wat voor het account en de soort gewoon is op dezelfde leeftijd.
}
posts-more = { $rest ->
    [one] Nog één: verfijn de lijst met woorden, of neem de CSV.
   *[other] Nog { $rest }: verfijn de lijst met woorden, of neem de CSV.
}
posts-none = { $why ->
    [nothing] { $sort ->
        [breakouts] Niets valt op: geen account had een bericht dat hooguit tweemaal per jaar komt.
        [rising] Geen bericht jonger dan 30 dagen ligt boven wat ervoor gewoon is.
        [fallen] Geen bericht ligt onder de helft van wat ervoor gewoon is.
       *[all] Haal een woord weg, of kies een langere periode.
    }
    [once] Elk bericht is eenmaal gezien en te jong om te vergelijken. Verzamel of importeer binnen een maand opnieuw.
    [few] Een account heeft { $needed } eerdere berichten nodig die op dezelfde leeftijd zijn gezien. Blijf verzamelen.
   *[empty] Over deze keuze is geen bericht bekend. Kies een langere periode of meer platforms.
}
posts-item-head = { $brand }, { kind } { on }, { $day }
posts-no-text = { kind } van { $day }
posts-numbers = { $state ->
    [bare] { $value } tot nu toe; wat op deze leeftijd gewoon is, is nog niet bekend.
   *[compared] { $compared } in plaats van { $expected } { $age ->
        [ripe] na 30 dagen
        [file] zoals het bestand het heeft, misschien vóór 30 dagen geteld
        [day] na één dag
       *[days] na { $days } dagen
    }.{ $rare ->
        [unknown] { "" }
        [beyond] { " " }Geen tweede in { $weeks } weken.
       *[known] { $weeks ->
            [one] { " " }Elke week zo’n bericht.
           *[other] { " " }Eens in { $weeks } weken zo’n bericht.
        }
    }
}
posts-spark = De eerste 14 dagen
posts-curve-title = { $brand } { on }: { $post }
posts-curve-definition = { $usual ->
    [known] Interactie per dag. Lijn: { $basis ->
        [kind] { $count } eerdere berichten van deze soort
       *[account] { $count } eerdere berichten van alle soorten
    }; vlak: acht van de tien.
   *[unknown] Interactie per dag. Geen gewoon verloop: minder dan { $needed } eerdere berichten zijn zo jong gezien.
}
posts-curve-nothing = { $state ->
    [once] Het is eenmaal gezien, met { $value }: een verloop vraagt twee blikken.
   *[none] Van dit bericht is geen telling bekend.
}
posts-ahead = Gestippeld: zo’n { $projected } na 30 dagen{ $range ->
    [unknown] { "" }
   *[known] { " " }({ $range })
}.
posts-curve-end = { $what ->
    [post] Bericht { $value }
   *[usual] Gewoon { $value }
}
posts-look = { $value } na { $days } dagen
posts-days = { $days }<br>dagen
posts-dot = { $brand }, { $day }: { $value }
posts-ring = { $times } wat gewoon is, { $day }
