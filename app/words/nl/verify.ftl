### `outpace verify`: of een momentopname gelijk is aan wat haar build geeft.

verify-same = gelijk tot op het cijfer: { verify-checked }
verify-same-signs = en elk ander teken van het bestand: woorden, tekeningen, vormgeving en script
verify-same-figures = de cijfers zijn gelijk tot op het cijfer: { verify-checked }
verify-checked = { $figures ->
    [one] { $figures } cijfer
   *[other] { $figures } cijfers
}, vergeleken met { $build }
verify-unchecked = woorden niet gecontroleerd: { $reason }; wat in het bestand geschreven of getekend staat, kan alles beweren: vertrouw de cijfers van een bestand dat opnieuw geschreven is
verify-differs = wijkt af: { $places ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
}, { verify-checked }
verify-more = en nog { $more }
verify-likely = waarschijnlijk: { $reason }
verify-words = de woorden, tekeningen of het script horen niet bij deze cijfers
verify-seal = de cijfers passen niet bij hun zegel
verify-written = de cijfers zijn niet geschreven zoals outpace ze schrijft
verify-page-seal = de pagina past niet bij haar zegel
verify-build-gone = de build waarvan het bestand geschreven is, bestaat niet meer
verify-by = het bestand is geschreven door outpace { $by }, dit is { $version }
verify-figures-by = de cijfers zijn van outpace { $by }, dit is { $version }
verify-field = { $field } is { $told } in het bestand, nu { $now }
verify-own-build = de build waarvan het geschreven is
verify-known-on = { $which ->
    [own] de build waarvan het geschreven is
   *[newest] de nieuwste build { $build }
}, zoals bekend op { $day }
verify-known-then = de nieuwste build { $build }, zoals bekend toen het bestand geschreven werd
verify-only-in = { $name }: alleen in { $where ->
    [file] het bestand
   *[build] de build
}
verify-columns = { $name }: andere kolommen ({ $columns })
verify-rows = { $name }: { $told ->
    [one] { $told } rij
   *[other] { $told } rijen
} in het bestand, nu { $now }
verify-cell = { $name }, { $row }: { $column } is { $told } in het bestand, nu { $now }
verify-edited = het bestand is bewerkt nadat het geschreven werd
verify-settings = sindsdien gewijzigde instellingen: { $settings }
verify-imported = tellingen kwamen later binnen: sindsdien zijn bestanden met oudere gegevens geïmporteerd
verify-definitions = { $count ->
    [one] de definitie van { $measures } is sindsdien gecorrigeerd
   *[other] de definities van { $measures } zijn sindsdien gecorrigeerd
}
verify-forgotten = { $posts ->
    [one] de tekst van { $posts } bericht is sindsdien gewist
   *[other] de teksten van { $posts } berichten zijn sindsdien gewist
}, zoals het platform of [retention] vraagt
verify-older = deze build is ouder en kent deze maten niet: { $measures }
verify-many-blocks = { $file } bevat { $times } keer verzegelde cijfers; een momentopname één keer
verify-no-snapshot = { $file } is geen momentopname van outpace: er staan geen verzegelde cijfers in
verify-format = { $file } heeft cijfers van formaat { $format }; deze versie leest { $reads }. Schrijf het opnieuw, of controleer het met de versie die op de laatste pagina staat
verify-odd = { $file } is geen momentopname die outpace schreef: { $why }; vraag het bestand opnieuw
verify-no-file = er is geen bestand { $file }; controleer het pad
verify-unreadable = { $file } is niet te lezen: { $why }; controleer de rechten
verify-not-html = { $file } is geen momentopname van outpace; noem een .html, .pdf, .pptx of .xlsx die het geschreven heeft
verify-folder = { $file } is geen bestand; noem het bestand van een momentopname
verify-large = { $file } is groter dan { $most } MB, en dat is geen momentopname; controleer het pad
verify-template = de dia’s hebben het sjabloon van een bedrijf, en dat is er niet bij
verify-typesetter = het is gezet met typst { $by }, hier staat { $version }
