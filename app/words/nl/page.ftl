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
