### Wat elke pagina deelt: het menu, toestanden, mensen, taken, bestanden, de voet.

page-title = { $page ->
    [race] Race
    [where] Waar
    [why] Waarom
    [posts] Berichten
    [rivals] Concurrenten
    [ask] Vragen
   *[data] Gegevens
}
page-job-ready = voorbereiden
page-job-stopped = Gestopt. Wat tot dan gedaan was, blijft bewaard.
page-job-failed = Het mislukte; in de terminal staat waarom.
