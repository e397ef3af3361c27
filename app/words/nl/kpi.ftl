### Eigen KPI's: SQL-bestanden in de map kpi van een landschap.

kpi-installed = { $file }: op te vragen met `outpace sql "{ $call }"`
kpi-waits = { $file }: { $state ->
    [new] nieuw sinds de laatste run
    [gone] verdwenen sinds de laatste run
   *[changed] gewijzigd sinds de laatste run
}
kpi-aside = opzijgezet: { $problem }; `outpace kpi try { $file }` probeert het opnieuw
kpi-mistake = { $file }{ $line ->
    [unknown] { "" }
   *[known] , regel { $line }
}: { $problem }
kpi-install-now = De volgende run neemt ze mee; `outpace kpi install` doet dat meteen.
kpi-none = nog geen eigen KPI’s; `outpace kpi examples` zet tien goede in { $folder }
kpi-copied = { $count ->
    [0] alle voorbeelden staan al in { $folder }
    [one] 1 voorbeeld gekopieerd naar { $folder }
   *[other] { $count } voorbeelden gekopieerd naar { $folder }
}
kpi-first-run = er is nog niets gepubliceerd; de eerste run neemt ze mee
kpi-busy = er publiceert al een andere run; die neemt ze mee, of anders de volgende
kpi-head = Eigen KPI’s
kpi-about = SQL-bestanden in de map kpi van dit landschap, bij elke run gecontroleerd. Met “outpace kpi try BESTAND” probeer je er een; in docs/kpi.md staat hoe je er een schrijft.
kpi-empty = Nog geen: “outpace kpi examples” in een terminal zet tien goede klaar, elk met de reden waarom hij beter is dan de gebruikelijke.
kpi-set-aside = Opzijgezet: { $problem }
