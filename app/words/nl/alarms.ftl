### Welke alarmen een budget van valse alarmen gegeven had: het commando en de kaart op de pagina Gegevens.

alarms-told = Met een budget van { $budget } { $budget ->
    [one] vals alarm
   *[other] valse alarmen
} per jaar had { $called ->
    [0] niets je in het laatste jaar van de gegevens gewaarschuwd.
    [one] één alarm je in het laatste jaar van de gegevens gewaarschuwd{ $faded ->
        [0] ; het staat nog.
       *[other] ; het is weggeëbd.
    }
   *[other] je in het laatste jaar van de gegevens { $called } alarmen gekregen; { $faded ->
        [0] geen ervan is weggeëbd.
        [one] één ervan is weggeëbd.
       *[other] { $faded } ervan zijn weggeëbd.
    }
}
alarms-title = Alarmen van het afgelopen jaar
alarms-about = Uit wat er elke week gezegd is met de gegevens van dat moment, over alle platforms van een concurrent, op interactie. Het budget staat in outpace.toml: lead_alarms_per_year.
alarms-line = { $day }: { $rival } ({ $platforms }), { $state ->
    [faded] weggeëbd na de week van { $last }
    [sign] staat nog, in de gaten houden: vaker onjuist dan juist
   *[stands] staat nog
}
alarms-column = { $name ->
    [called] Gewaarschuwd
    [rival] Concurrent
    [platforms] Platforms
   *[state] Vandaag
}
alarms-state = { $state ->
    [faded] Weggeëbd
    [sign] In de gaten houden
   *[stands] Staat nog
}
alarms-budget = Valse alarmen per jaar
alarms-none = Geen alarm in het laatste jaar van de gegevens bij dit budget.
alarms-unjudged = Vanuit { $own } is niets beoordeeld: in een landschap van deze omvang wordt alleen vanuit ons eigen merk beoordeeld. `outpace judge --history` beoordeelt vanuit alle merken.
alarms-no-own = Geen merk is van onszelf, dus er kan niets vanuit ons beoordeeld worden; zeg welk merk het is op de pagina Gegevens, of met `outpace add --own`.
alarms-bad-budget = Een budget is een aantal valse alarmen per jaar van { $least } tot { $most }, niet { $budget }.
alarms-judged-from-none = Er is niets beoordeeld: bij { $brands } merken wordt alleen vanuit ons eigen merk beoordeeld, en geen merk is van onszelf; zeg welk merk het is op de pagina Gegevens, of met `outpace add --own`. `outpace judge --history` beoordeelt vanuit alle merken.
alarms-judged-from-own = Alleen vanuit { $own } beoordeeld, want er zijn { $brands } merken; `outpace judge --history` beoordeelt vanuit alle merken.
