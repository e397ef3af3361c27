### De pagina Gegevens: merken, toevoegen, importeren, verzamelen, runs.

data-brands = { $brands ->
    [one] { $brands } merk
   *[other] { $brands } merken
} met { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
} { $brands ->
    [one] wordt vergeleken
   *[other] worden vergeleken
}
data-brands-about = Wijzigingen worden meteen bewaard en gelden voor iedereen die dit landschap gebruikt.
data-which-is-us = Welk merk ben jij?
data-own-saved = Het wordt bij het importeren bewaard en dus maar één keer gevraagd.
data-part = { $part ->
    [own] Dit zijn wij
    [gone] Verwijderd op { $day }
   *[rival] Concurrent
}
data-no-account = Nog geen account. Voeg hieronder een link of een bestand toe.
data-account = { $state ->
    [complete] compleet
    [partial] deels verzameld
    [gathering] historie loopt vol
    [missing] verzamelen mislukt
    [unseen] nog niets gezien
    [unknown] gaten
   *[none] niet verzameld
}{ $seen ->
    [unknown] { "" }
   *[known] , gezien { $seen }
}
data-trouble = Het lukte niet: { $reason }
data-waits = Wacht op zijn sleutel: stel { $keys } in waar outpace draait en verzamel dan.
data-retry = Opnieuw proberen
data-change = Wijzigen
data-new-name = Nieuwe naam
data-rename = Hernoemen
data-merge-into = Samenvoegen met
data-merge = Samenvoegen
data-way = { $what ->
    [own] Dit zijn wij
    [restore] Weer vergelijken
   *[remove] Verwijderen
}
data-remove-about = Het merk wordt niet meer vergeleken. De historie blijft.
data-changed = { $what ->
    [rename] { $brand } heet nu { $other }.
    [merge] { $brand } hoort nu bij { $other }, met de hele historie.
    [own] { $brand } is nu ons eigen merk.
    [restore] { $brand } wordt weer vergeleken.
   *[remove] { $brand } wordt niet meer vergeleken. De historie blijft.
}
data-groups = Groepen merken, om met één klik te vergelijken. Je bewaart ze in de filterbalk.
data-group = { $group }: { $brands }
data-forget = Vergeten

data-add = Merken toevoegen
data-add-about = Eén link per regel. Wil je een eigen naam, zet die ervoor: Naam: link
data-add-now = Toevoegen
data-link-added = ✓ { $link }: toegevoegd aan { $brand }.
data-link-unchecked = ? { $link }: toegevoegd aan { $brand }, nog niet gecontroleerd: { $reason }
data-link-refused = ✕ { $link }: niet toegevoegd: { $reason }

data-collect = Nu verzamelen
data-collect-about = Vraagt elk platform om nieuwe berichten en om de cijfers van wat aan de beurt is, binnen het dagbudget.
data-collect-now = Nu verzamelen
data-collect-running = Bezig …
data-collect-simulated = Deze merken zijn verzonnen; er wordt voor hen geen platform bevraagd. Voeg je eigen merken of bestanden toe om de demo te verlaten.
data-collect-files = Alles komt hier uit bestanden. Zet hierboven een nieuwere export neer om de cijfers bij te werken.
data-collect-nobody = Er is nog niemand om te bevragen. Voeg eerst een link toe.
data-run-told = { data-status }: { $seen ->
    [one] { $seen } bericht
   *[other] { $seen } berichten
} gezien, { $added } nieuw{ $rejected ->
    [0] { "" }
   *[other] , { $rejected } apart gezet
}.
data-nothing-due = Er is niets aan de beurt { $moment ->
    [unknown] op dit moment
   *[known] voor { $moment }
}: elk bericht is zo vaak bekeken als bij zijn leeftijd past.
data-status = { $status ->
    [ok] Compleet
    [partial] Deels gelukt
    [rate-limited] Afgeremd door het platform
    [auth-expired] De login is verlopen
    [damaged] Beschadigd op schijf
    [set-aside] Apart gezet
    [interrupted] Gestopt voor het einde
    [known] Al bekend
   *[failed] Mislukt
}

data-job-import = Importeren
data-job-add = Merken toevoegen
data-job-collect = Verzamelen
data-job-change = Opnieuw doorrekenen
data-job-ready = voorbereiden
data-job-stopped = Gestopt. Wat tot dan gedaan was, blijft bewaard.
data-job-broken = Het mislukte; in de terminal staat waarom.
data-job-done = ● { $job }: klaar
data-job-failed = ! { $job }: niet gelukt
data-stop = Stoppen
data-close = Sluiten
data-progress = { $known ->
    [yes] { $job }: { $done } van { $total }{ $left ->
        [unknown] { "" }
       *[known] , nog ongeveer { $left }
    } · { $step }
   *[no] { $job } · { $step }
}

data-import = Bestanden importeren
data-import-about = Exports van andere tools: CSV, Excel, JSON, Parquet, zip. Je ziet eerst wat erin staat.
data-import-files = Bestanden
data-upload = Bestanden kiezen
data-upload-limit = of sleep ze hierheen, elk hoogstens { $limit } MB
data-import-reading = { $file } wordt gelezen …
data-import-now = { $files ->
    [one] Dit bestand importeren
   *[other] { $files } bestanden importeren
}
data-file-good = ● Begrepen, er is nog niets veranderd
data-file-bad = ! Nog niet begrepen
data-fact = { $fact ->
    [kind] Wat het is
    [brands] Merken
    [platforms] Platforms
    [period] Periode
    [rows] Rijen
    [counted] Geteld op
   *[zone] Tijden in
}
data-file-rows-of = { $kind ->
    [followers] Een tabel met volgers
   *[posts] Een tabel met berichten
}
data-file-brands = { $first } en andere, { $all } in totaal
data-file-rows = { $good ->
    [one] { $good } rij
   *[other] { $good } rijen
} gelezen, { $rejected } apart gezet, { $blank } leeg
data-file-counted = { $by ->
    [column] zoals kolom { $column } zegt
   *[now] vandaag; zeg het hieronder als het bestand ouder is
}
data-file-zone = zoals het bestand zegt, anders UTC
data-samples = Drie berichten zoals ze gelezen worden
data-sample = { $brand } · { $platform } · { $day }:
data-no-text = geen tekst in het bestand
data-no-counts = geen tellingen
data-count = { $count } { $metric ->
    [views] { $count ->
        [one] weergave
       *[other] weergaven
    }
    [likes] { $count ->
        [one] like
       *[other] likes
    }
    [comments] { $count ->
        [one] reactie
       *[other] reacties
    }
    [shares] { $count ->
        [one] keer gedeeld
       *[other] keer gedeeld
    }
    [quotes] { $count ->
        [one] citaat
       *[other] citaten
    }
   *[saves] { $count ->
        [one] keer bewaard
       *[other] keer bewaard
    }
}
data-left-out = Wat er buiten blijft, en wat je moet weten
data-reject = { $count } ×: { $reason }
data-needs = { $needs ->
    [platform] Kies hieronder het platform.
    [brand] Schrijf hieronder over welk merk het gaat, of kies de kolom die dat zegt.
    [dates] Kies hieronder wat in de datums voorop staat: de dag of de maand.
    [own] Kies een ander merk als je eigen merk.
    [observed] Kies hieronder tot welke dag het telt.
   *[columns] Kies hieronder wat elke kolom betekent.
}
data-needs-other = Exporteer het opnieuw, of bewaar het als .xlsx of .csv en zet dat hier neer.
data-columns = { $read ->
    [one] Kolommen: { $read } wordt gelezen
   *[other] Kolommen: { $read } worden gelezen
}
data-column = Kolom
data-column-meaning = Betekenis
data-column-why = Hoe zeker, en waarom
data-field = { $field ->
    [platform] Platform
    [account] Naam van het account
    [account-id] Id van het account
    [account-name] Merk of pagina
    [post-id] Id van het bericht
    [url] Link
    [published-at] Geplaatst op
    [observed-at] Geteld op
    [kind] Soort bericht
    [repost] Of het een repost is
    [language] Taal
    [text] Tekst
    [hashtags] Hashtags
    [title] Titel
    [bio] Profieltekst
    [views] Weergaven
    [likes] Likes of reacties met één klik
    [comments] Reacties
    [shares] Gedeeld of gerepost
    [quotes] Citaten
    [saves] Bewaard
    [followers] Volgers
    [following] Gevolgd
    [posts-total] Aantal berichten
    [None] niet gelezen
   *[other] { $name }
}
data-trust = { $trust ->
    [said] zeker: zelf gekozen
    [declared] zeker: deze export is bekend
    [likely] waarschijnlijk: exports met deze kopregel bedoelen dit
    [beside] waarschijnlijk: hoort bij een kolom ernaast
    [blank] onzeker: alleen de naam zegt het, de eerste rijen zijn leeg
    [doubted] onzeker: alleen de naam zegt het, de waarden passen er niet bij
   *[named] waarschijnlijk: de naam zegt het en de waarden passen erbij
}
data-why = { $why ->
    [owner] alleen de eigenaar van het account ziet dit
    [sum] een som van andere kolommen
    [rate] een ratio, berekend uit andere kolommen
    [part] een deel van een andere kolom
    [reaction] een van de reacties die bij de likes worden geteld
    [moment] een telling van een ander moment
    [change] een toename in de periode, geen stand
    [detail] wordt hier niet gemeten
    [mixed] betekent op elk platform iets anders
    [reach] bereikte mensen zijn geen weergaven
    [impressions] vertoningen zijn alleen op X en LinkedIn weergaven
    [unknown] hier niet bekend; kies een betekenis als het die heeft
   *[said] { $said }
}
data-say-more = Zeg wat het bestand niet zegt
data-say-platform = Platform van elke rij
data-say-brand = Merk van elke rij
data-say-counted = Geteld op
data-say-counted-about = De dag van de export. Zonder die dag gelden de tellingen als die van vandaag, en lijken berichten ouder dan ze waren.
data-say-dates = Datums zoals 3/4/2026
data-say-zone = Tijdzone van de tijden
data-say-encoding = Tekencodering van de tekst
data-as-the-file-says = zoals het bestand zegt
data-dates = { $order ->
    [month-first] De maand staat voorop
    [year-first] Het jaar staat voorop
   *[day-first] De dag staat voorop
}
data-times-in = Zoals Europe/Amsterdam of UTC+2. Tijden zonder eigen tijdzone worden als UTC gelezen.
data-accounts = { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
} en hoe ver terug elk bekend is
data-accounts-about = Bekend vanaf: begin van de tijd die in één stuk verzameld of geïmporteerd is.
data-accounts-nothing = Van geen enkel account is al iets bekend.
data-accounts-column = { $name ->
    [brand] Merk
    [platform] Platform
    [handle] Accountnaam
    [followers] Volgers
    [covered-from] Bekend vanaf
    [seen-to] Laatst gezien
   *[url] Profiel
}
data-weeks-about = Een vakje per week, de oudste links; bleek: niet verzameld. Weken in { $zone }.
data-runs = { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}; { $incomplete ->
    [0] de nieuwste zijn compleet
   *[other] van de nieuwste { $shown } zijn er { $incomplete } niet compleet
}
data-runs-about = Een run die niet compleet was, verliest niets: de volgende gaat daar verder. Tijden in { $zone }.
data-runs-nothing = Er is nog niets verzameld of geïmporteerd.
data-run = { $mark } { $at } · { $kind ->
    [collect] Verzameld
    [import] Geïmporteerd
    [add] Toegevoegd via link
    [demo] Demo
   *[other] { $kind }
} · { data-status } · { $seen ->
    [one] { $seen } bericht
   *[other] { $seen } berichten
} gezien, { $counts } tellingen{ $rejected ->
    [0] { "" }
   *[other] , { $rejected } apart gezet
}
data-set-aside = ✕ { $name } van { $day } is apart gezet: { $reason }. In een terminal probeert “outpace undo { $run } --back” het opnieuw.
data-rejected = { $records ->
    [0] Er is niets apart gezet
   *[other] { $records ->
        [one] { $records } regel
       *[other] { $records } regels
    } apart gezet, om { $reasons ->
        [one] { $reasons } reden
       *[other] { $reasons } redenen
    }
}
data-rejected-about = Wat niet te begrijpen is, blijft bewaard zoals het kwam; de rest van het bestand telt mee.
data-rejected-nothing = Elke regel is tot nu toe begrepen.
