### Wat opdrachten in de terminal antwoorden.

cli-no-findings = Er valt nog niets te vertellen.
cli-finding = - { $finding }
cli-run = { $status }: { $posts ->
    [one] { $posts } bericht
   *[other] { $posts } berichten
} gezien, waarvan { $new } nieuw; { $observations ->
    [one] { $observations } waarneming
   *[other] { $observations } waarnemingen
} toegevoegd{ cli-rejected }
cli-watch = op wacht: wat aan de beurt is, wordt opgevraagd, tot Ctrl-C het beëindigt
cli-watch-run = { $moment }: { $line }
cli-nothing-due = er is niets aan de beurt { $moment ->
    [unknown] op dit moment
   *[known] voor { $moment }
}
cli-rejected = { $rejected ->
    [0] { "" }
    [one] ; { $rejected } regel afgewezen (zie quarantine)
   *[other] ; { $rejected } regels afgewezen (zie quarantine)
}
cli-added = { $what ->
    [observations] { $count ->
        [one] { $count } waarneming
       *[other] { $count } waarnemingen
    }
    [posts] { $count ->
        [one] { $count } nieuw bericht
       *[other] { $count } nieuwe berichten
    }
   *[followers] { $count ->
        [one] { $count } volgersaantal
       *[other] { $count } volgersaantallen
    }
}
cli-imported = { $file }: { $added ->
    [unknown] niets nieuws
   *[known] { $added }
}{ cli-rejected }
cli-import-undo = `outpace undo { $id }` draait het terug
cli-build = build { $build }, { $age } gemaakt; dagen in { $zone }
cli-account = { $brand } ({ $role ->
    [own] eigen
   *[rival] concurrent
}) op { $platform }: { $seen ->
    [unknown] nog nooit gezien
   *[known] laatst gezien { $seen }
}
cli-no-brands = er worden nog geen merken vergeleken
cli-step = { $what } ({ $done } van { $of })
cli-last-run = { $kind ->
    [import] import
    [collect] verzamelen
    [add] toevoegen
    [judge] beoordelen
   *[other] { $kind }
} { $moment }: { $status ->
    [ok] compleet
    [partial] deels
    [failed] mislukt
    [interrupted] afgebroken
    [rate-limited] moet wachten
    [auth-expired] sleutel geweigerd
    [set-aside] opzijgezet
   *[other] { $status }
}{ $note ->
    [unknown] { "" }
   *[known] : { $note }
}
cli-aside = opzijgezet: { $run }{ $part ->
    [unknown] { "" }
   *[known] , deel { $part }
}: { $reason }; `outpace undo { $id } --back` neemt het weer op
cli-landed = { $run }{ $state ->
    [aside] : opzijgezet
    [part] : een deel is opzijgezet
   *[whole] { "" }
}
cli-no-runs = nog geen run; `outpace import BESTAND` of `outpace collect` maakt er een
cli-run-name = { $kind }{ $file ->
    [unknown] { "" }
   *[known] { " " }{ $file }
} van { $day }
cli-no-language = de taal { $wanted } is er niet; er zijn: { $languages }
cli-simulated = gesimuleerde gegevens: verzonnen merken, verzonnen cijfers
cli-open-secrets = anderen op deze machine kunnen { $file } lezen; voer er `chmod 600` op uit
cli-stopped = gestopt; wat klaar was, blijft bewaard
cli-demo-elsewhere = { $folder } bevat echte gegevens, dus de demo komt in { $demo }
cli-demo = Gesimuleerde gegevens: zes verzonnen merken op vier platforms over 60 weken.
cli-demo-snapshot = Momentopname voor mensen die nooit inloggen: { $file }
cli-demo-again = Stop met Ctrl-C; `outpace --data { $folder } dashboard` opent het opnieuw.
cli-dashboard = Open het dashboard: { $address }
cli-dashboard-key = Wie dit adres opent, mag dingen wijzigen en in SQL vragen: het is alleen voor jou. { $public } zonder de sleutel is om te lezen.
cli-dashboard-sign-in = De aanmelding bepaalt wie dingen mag wijzigen; wie via dit adres komt, mag ook in SQL vragen: het is alleen voor jou.
cli-brand-name = een merk heeft een naam nodig; schrijf die tussen aanhalingstekens vóór de links
cli-no-links = { $brand } heeft een link naar een profiel nodig; of geef het adres van de site, zoals https://www.example.com, om ze daar te vinden
cli-none-found = { $address } verwijst naar geen enkel profiel; geef de links van de profielen
cli-found-by-files = { $platform }: { $link } (niet op te halen; importeer de exportbestanden ervan)
cli-found = laat weg wat er niet bij hoort en voer uit: { $command }
cli-demo-left = de gesimuleerde demo maakte plaats voor echte gegevens
cli-unchecked = { $link } is toegevoegd zonder controle: { $note }
cli-added-account = { $brand } op { $platform }: { $name } ({ $id })
cli-removed = { $brand } wordt niet meer vergeleken; de gegevens blijven bewaard
cli-brands-none = nog geen merken; voer `outpace add "Merk" LINK` of `outpace import BESTAND` uit
cli-brands-head = { $column ->
    [brand] merk
    [role] rol
    [accounts] accounts
   *[state] stand
}
cli-role = { $role ->
    [own] eigen
   *[rival] concurrent
}
cli-brand-state = { $until ->
    [unknown] vergeleken
   *[known] niet meer vergeleken sinds { $until }
}
cli-nothing-to-collect = hier is geen account dat verzameld kan worden; voer `outpace add "Merk" LINK` uit met een link naar { $places }, of `outpace import BESTAND` voor de andere platforms
cli-rebuilt = opnieuw opgebouwd en gepubliceerd als { $build }
cli-measured = alles opnieuw gemeten; build { $build } gepubliceerd
cli-judged = beoordeeld en gepubliceerd als { $build }
cli-undone = { $back ->
    [yes] run { $id } doet weer mee
   *[no] run { $id } doet niet meer mee
}; gepubliceerd als { $build }
cli-cannot-take-in = run { $id } kan niet worden opgenomen: { $reason }
cli-first-rejected = { $file }: de eerste afgewezen regels zijn
cli-map = --map { $text }: schrijf VELD=KOLOM, bijvoorbeeld likes=reactions
cli-observed-at = --observed-at { $text } is geen tijd; schrijf die als 2026-11-24 of 2026-11-24T06:10
cli-shell = Build { $build }. Een vraag is één regel SQL, Tab vult namen aan, \h noemt de maten, \h NAAM vertelt er een; \q of Ctrl-D sluit af.
cli-shell-newer = Er is een nieuwere build, { $build }: vanaf nu wordt die bevraagd.
cli-rows = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}
cli-elided = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}; { $shown } van de { $columns } kolommen passen: noem de andere, maak de terminal breder of voeg --csv toe
cli-csv-or-json = --csv en --json sluiten elkaar uit; kies er een
cli-known = --known { $text } is geen datum; schrijf die als 2026-08-03
cli-wrote = { $file } geschreven ({ $size } kB)
cli-export = { $dir }: { $tables } tabellen met { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}, { $size } MB
cli-export-restored = { $folder }: { $tables } tabellen met { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
} zijn zoals ze geëxporteerd werden; gepubliceerd
cli-export-whole = { $dir }: { $files } bestanden, elk zoals het geëxporteerd werd; zonder --dry-run worden ze in een lege map teruggezet
cli-export-as-it-was = { $dir } is de export van een heel landschap, dat wordt teruggezet zoals het was; laat de andere opties weg
cli-appended = { $runs ->
    [0] de opslag heeft alles al
    [one] { $runs } run aan de opslag toegevoegd
   *[other] { $runs } runs aan de opslag toegevoegd
}
cli-taken = { $runs ->
    [0] niets nieuws in de opslag
    [one] { $runs } run uit de opslag overgenomen en gepubliceerd
   *[other] { $runs } runs uit de opslag overgenomen en gepubliceerd
}
cli-store-waits = delen van { $runs } moeten nog komen; de volgende import neemt ze over
cli-store-as-it-is = een opslag wordt overgenomen zoals die is; laat de andere opties weg
cli-backup = { $file }: { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
}, uitgepakt { $size } MB
cli-restored = { $folder }: { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
} teruggezet, elke hash zoals die was; gepubliceerd
cli-help-topic = { $topic ->
    [causes] Waarom een aandeel veranderde
    [findings] Wat er te zeggen is
    [habits] Wie doet wat
    [landscape] Het landschap
    [journal] Wat er gebeurde en wat we leerden
    [posts] Berichten
    [rates] Interactieratio’s
    [share] Aandelen
    [verdicts] Voorsprong of geluk
   *[other] { $topic }
}
cli-help-more = `outpace help NAAM` noemt de parameters en kolommen van één maat; `outpace sql "AANROEP"` vraagt die op.
cli-help-unknown = er is geen maat { $name }; er zijn: { $names }
cli-help-part = { $part ->
    [grain] Eén rij per
    [params] Parameters
    [columns] Kolommen
    [source] Bron
   *[call] Zo vraag je het
}
cli-disk-full = { $file ->
    [unknown] de schijf is vol
   *[known] de schijf met { $file } is vol
}; van wat binnen was, is niets verloren: maak ruimte en voer dit opnieuw uit
cli-not-usable = { $file ->
    [unknown] het systeem kan niet gebruikt worden
   *[known] { $file } kan niet gebruikt worden
} ({ $why }); zorg dat je in deze map mag schrijven, of kies een andere met --data
cli-system = { $file ->
    [unknown] het systeem
   *[known] { $file }
}: { $why }
cli-database = de database gaf een fout ({ $why }); `outpace doctor` zegt wat er mis is en wat te doen
