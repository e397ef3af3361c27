### Het logboek: wat mensen schrijven, en wat het systeem voorstelt om op te schrijven.

journal-kind = { $kind ->
    [initiative] Initiatief
    [mistake] Fout
    [guideline] Richtlijn
    [campaign] Campagne
    [issue] Kwestie
    [rival_course] Nieuwe koers van een concurrent
    [platform_change] Verandering van een platform
    [response] Reactie
    [lesson] Les
    [comment] Opmerking
    [definition] Anders geteld
    [dismissed] Weggelegd
    [helped] Les hielp
    [no_help] Les hielp niet
   *[event] Gebeurtenis
}
journal-who = { $brand ->
    [unknown] allen
   *[other] { $brand }
}{ $platform ->
    [unknown] { "" }
   *[other] , { $platform }
}

### In de terminal.

journal-none = Het logboek is leeg. Schrijf de eerste regel: outpace note "De herfstcampagne begint" --date 2026-09-07 --kind campaign
journal-head = { $column ->
    [day] dag
    [kind] soort
    [who] wie
    [said] wat
   *[id] id
}
journal-waiting = { $count ->
    [one] Eén regel is bewaard en wacht op de volgende run; `outpace judge` neemt hem nu mee.
   *[other] { $count } regels zijn bewaard en wachten op de volgende run; `outpace judge` neemt ze nu mee.
}
journal-noted = { $act ->
    [corrected] bewaard als nieuwe versie van { $id }
    [withdrawn] { $id } telt niet meer mee; wat er stond blijft bewaard
   *[written] bewaard als { $id }
}
journal-published = { $build ->
    [unknown] een andere run is bezig en neemt het mee; anders doet de volgende run het
   *[other] gepubliceerd in build { $build }
}
journal-imported = { $file }: { $added ->
    [one] één nieuwe regel
   *[other] { $added } nieuwe regels
}, { $changed } gecorrigeerd, { $known } al bekend{ $left ->
    [0] { "" }
    [one] ; één regel overgeslagen
   *[other] ; { $left } regels overgeslagen
}
journal-no-text = zeg wat er gebeurde: outpace note "De herfstcampagne begint" --date 2026-09-07
journal-bad-day = '{ $text }' is geen dag; schrijf er een zoals 2026-08-03
