### Hoe volledig en hoe vers de cijfers zijn.

coverage-state = { $state ->
    [complete] compleet
    [partial] gedeeltelijk
    [gathering] nog te kort
    [missing] niet verzameld
    [unknown] niet bekend
   *[none] geen account
}
coverage-told = { $complete } van { $accounts ->
    [one] één account
   *[other] { $accounts } accounts
} compleet{ $others ->
    [some] { " " }({ $rest })
   *[none] { "" }
}
coverage-weeks = { $complete } van { $count } weken compleet
coverage-week = { $day }: { $part }
coverage-seen = { $ago } gezien
coverage-moment = { $moment }, { $zone }
coverage-seen-then = Laatst gezien, per { $day }
coverage-never = Nog geen account is bekeken.
coverage-stale = { $way ->
    [files] Lees bij Gegevens een nieuwer bestand in om verder te gaan.
   *[collecting] Verzamel bij Gegevens om verder te gaan.
}
coverage-stale-chip = Verouderd
coverage-some = { $count } { coverage-state }
coverage-silent = { $rest ->
    [0] Langer geleden gezien dan de andere: { $names }.
   *[other] Langer geleden gezien dan de andere: { $names }, en nog { $rest }.
}
