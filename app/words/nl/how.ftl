### "Hoe is dit berekend": de knop en zijn menu, en drie gewone zinnen per maat.

how-computed = Hoe is dit berekend
how-download = Downloaden
how = De SQL erachter
how-run = Te draaien in elke DuckDB-client, op het gepubliceerde bestand:
how-build = { $simulated ->
    [yes] Gesimuleerde gegevens. Build { $build }.
   *[no] Build { $build }.
}
how-share-trend = Elk punt is het deel van alle interactie dat een merk in acht weken op dit platform kreeg, van de merken die vergeleken worden. De band is waar het gebruikelijke aandeel in 9 van de 10 gevallen ligt; een brede band betekent weinig of heel wisselende berichten. Weken die niet verzameld zijn, blijven buiten beschouwing en tellen nooit als nul.
