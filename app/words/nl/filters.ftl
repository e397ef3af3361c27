### De rij filters boven elke pagina. De labels staan ook in het adres: houd ze kort.

filters-period-title = Periode
filters-period = { $period ->
    [weeks13] 13 weken
    [weeks26] 26 weken
    [weeks52] 52 weken
    [dates] Datums
   *[all] Alles
}
filters-dates = Periode: eerste en laatste dag
filters-versus = { $against ->
    [year] t.o.v. een jaar eerder
    [dates] t.o.v. andere datums
   *[before] t.o.v. de weken ervoor
}
filters-compare = Vergelijk de periode met
filters-against = { $against ->
    [year] Een jaar eerder
    [dates] Datums
   *[before] De weken ervoor
}
filters-compare-dates = Vergeleken met: eerste en laatste dag
filters-compared = Vergeleken met { $days }.
filters-platforms = Platforms
filters-everywhere = Alle platforms
filters-measure-title = Maatstaf
filters-measure = { $measure ->
    [posts] Berichten
    [views] Weergaven
   *[engagement] Interactie
}
filters-own = Wij zijn
filters-rivals = { $universe ->
    [some] { $some } van { $all } concurrenten
   *[all] { $all ->
        [one] 1 concurrent
       *[other] { $all } concurrenten
    }
}
filters-highlight = Licht tot drie concurrenten uit
filters-only = Vergelijk alleen met (niemand gekozen: met iedereen)
filters-groups = Groepen
filters-group-name = Bewaar deze keuze als groep
filters-group-example = Naam
filters-group-save = Groep bewaren
filters-group-forget = { $group } vergeten
filters-see-as = Bekijk het als { $rival }
filters-focus = In beeld: elke pagina gaat over dit merk op dit platform
filters-focus-first = Eerste bevinding
filters-known = Zoals bekend op
filters-known-about = Toont elke pagina zoals die er toen uitzag; wat later kwam, blijft buiten beschouwing.
filters-known-making = Zoals bekend op { $day }: { $step }
filters-now = Nu
filters-then = Per { $day }
filters-share = Delen
filters-share-link = Opent precies dit beeld, ook als de gebruikelijke periode of merken later veranderen.
filters-share-snapshot = Een momentopname voor mensen die nooit inloggen, in één bestand om te printen, te presenteren of te mailen: in elk dezelfde getallen. Alle gevolgde merken worden vergeleken.
filters-share-views = Weergaven worden nooit over platforms opgeteld: kies eerst één platform.
filters-share-texts = Met de teksten van berichten van andere merken
filters-share-notebook = Notebook
filters-share-file = { $format ->
    [html] Webpagina
    [pdf] Pdf
    [pptx] Dia’s
   *[xlsx] Werkmap
}
filters-language = Taal
filters-languages = { $names }
