### `outpace diff`: wat er tussen twee momentopnamen veranderde.

diff-between = Van de momentopname van { $old } naar die van { $new } ({ $zone }).
diff-same = Er is niets veranderd: de cijfers van beide zijn gelijk.
diff-edited = { $file } is bewerkt: het past niet bij zijn zegel; vraag het opnieuw
diff-other-view = de twee momentopnamen zijn niet van hetzelfde beeld: { $what } is { $before } in de ene en { $after } in de andere; vergelijk er twee met dezelfde keuze
diff-all = alles
diff-lead = Wat vooropstaat: “{ $now }” Eerst: “{ $before }”
diff-finding = { $which ->
    [came] Nieuw: { $finding }
   *[went] Wordt niet meer gezegd: { $finding }
}
diff-more = { $which ->
    [came] En nog { $count } nieuwe.
   *[went] En nog { $count } die niet meer gezegd worden.
}
diff-shares-same = Geen enkel aandeel staat er anders: weken tot { $old } en tot { $new }.
diff-brand = { $which ->
    [came] { $brand } wordt nu vergeleken en eerst niet.
   *[went] { $brand } wordt niet meer vergeleken.
}
diff-share = Het aandeel van { $brand } { on } ging van { $before } naar { $now } ({ $points ->
    [one] { $points } punt
   *[other] { $points } punten
}).
diff-past = { $changed ->
    [0] Wat beide over dezelfde weken zeggen is gelijk: { $values } aandelen.
   *[other] Van { $values } aandelen die beide over dezelfde weken noemen zijn er nu { $changed } anders, hoogstens { $most } punten: tellingen kwamen later binnen of zijn gecorrigeerd.
}
diff-coverage = Nu verzameld: { $now }. Eerst: { $before }.
diff-settings = Nu andere instellingen: { $settings }.
diff-definitions = { $count ->
    [one] De definitie van { $measures } is er tussenin gecorrigeerd.
   *[other] De definities van { $measures } zijn er tussenin gecorrigeerd.
}
diff-version = De builds zijn van outpace { $before } en { $now }.
