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
how-share-without-market = Het aandeel van een merk alsof de andere merken samen stilstonden sinds acht weken eerder. De gezamenlijke beweging van het veld is eruit gehaald, zodat een druk seizoen geen winst lijkt. Er zijn drie andere merken en acht eerdere weken voor nodig; de band telt beide onzekerheden op.
how-share-of-voice = Het deel van elk merk in alles wat de vergeleken merken in die week kregen. Alleen verzamelde weken tellen, en de merken in de regel onder de filters zijn samen het geheel. Losse weken springen: lees de lijn, niet het punt.
how-findings = Elke zin op de pagina’s is een regel van deze lijst: wie, waar, sinds wanneer, hoeveel en hoe zeker. De laatste acht weken worden vergeleken met de acht vóór de verandering; wat het grootst en het zekerst is, staat bovenaan. Onder de helft is een teken alleen iets om in de gaten te houden, en wat niet in de gegevens zit is nooit een nul.
how-current-verdicts = De laatste vier weken worden vergeleken met het gewone, ten opzichte van het veld en van de ander. Daarna worden de beste een, drie en vijf berichten van elke vier weken weggelaten. Wat er dan overblijft, laat zien of de groei van het merk is of van een paar berichten.
how-causes-told = De verandering van een aandeel is verdeeld in zeven delen die samen kloppen: tempo, soorten, kracht, volgers, geluksberichten, ons eigen deel en het veld. Elk heeft een 90%-marge uit het opnieuw trekken van weken. Een oorzaak krijgt alleen een naam als één deel het grootst is, niet rond nul ligt en minstens 40% van de verandering is.
how-unserved-platforms = Platforms waarop een gevolgde concurrent een account heeft en wij niet. Berichten en interactie zijn van de laatste acht weken, als deel van wat die concurrent overal kreeg. Een account van ons dat hier niet gevolgd wordt, telt als geen: voeg het toe bij Data.
