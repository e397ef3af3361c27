### "Hoe is dit berekend": de knop en zijn menu, en drie gewone zinnen per maat.

how-computed = Hoe is dit berekend
how-download = Downloaden
how = De SQL erachter
how-call = Te draaien in elke DuckDB-client, op het gepubliceerde bestand:
how-build = { $simulated ->
    [yes] Gesimuleerde gegevens. Build { $build }.
   *[no] Build { $build }.
}
how-scorecard = Een rij zegt wat elk merk op één platform heeft: het aandeel van de laatste acht weken, het tempo, het doorsnee bericht en de volgers. Het aandeel is gemeten onder alle gevolgde merken; de balk is waar het gebruikelijke aandeel in 9 van de 10 gevallen ligt. Een streepje betekent niet bekend, nooit nul.
how-momentum = Wat een doorsnee week van een merk in de laatste 8 weken opleverde, gedeeld door hetzelfde in de 52 weken ervoor. De uitkomst wordt vergeleken met de mediane verandering van de andere merken; 0% is dus met het veld mee. Bij minder dan tien berichten in een van beide perioden staan er aantallen berichten.
how-follower-trend = Het laatste aantal volgers dat in elke week gezien is, per platform. Aantallen van meer platforms worden nooit opgeteld, want dezelfde mensen volgen er meer. Een week waarin niemand keek is een gat.
how-format-mix = Berichten worden geteld naar de soort die hun platform of bestand opgeeft. Elke balk is één merk in de periode, alle soorten samen 100%. Platforms noemen soorten verschillend, dus vergelijk eerst binnen één platform.
how-cadence = Berichten gedeeld door de weken die verzameld zijn, zodat een gat geen stilte is. Een maand waarvan minder dan de helft verzameld is, blijft weg. De titel is het gemiddelde van de periode, de lijnen eindigen bij de laatste maand.
how-rate-leaders = Elke definitie van een interactieratio wordt voor elk merk berekend; de hoogste staat bovenaan. Definities die hetzelfde zeggen tellen één keer. Een merk dat in de meeste bovenaan staat, doet dat welke leverancier je ook gelooft.
how-engagement-rates = De formules van andere producten die alleen openbare tellingen nodig hebben, elk met een eigen noemer. Alle berichten van de periode tellen mee, voor zover hun tellingen bekend zijn. Ratio’s van verschillende formules mag je niet met elkaar vergelijken.
how-hidden-formulas = Deze formules van andere producten vragen bereik, vertoningen of klikken. Alleen de eigenaar van een account ziet die getallen. Voor concurrenten zou elk cijfer een gok zijn, dus staat er geen.
how-coverage = Per account en week: hoeveel van de week verzameld is. “Compleet” betekent dat er geen bericht van die week kan ontbreken; “historie loopt vol” dat de historie korter is dan acht weken. Wat niet verzameld is, blijft buiten elk aandeel en telt nooit als nul.
how-accounts = Een rij is één account van een merk op één platform. “Bekend vanaf” is het begin van de tijd die in één stuk verzameld of geïmporteerd is. Het aantal volgers is het laatst geziene.
how-run = Elke verzameling, import en toevoeging is een run. Wat er gevraagd werd en terugkwam, blijft bewaard zoals het kwam. De aantallen zeggen wat er nieuw aan was.
how-quarantine = Een regel die niet te begrijpen is, staat hier met de reden. Die telt in geen enkel getal mee. De rest van hetzelfde bestand is wel opgenomen.
how-share-trend = Elk punt is het deel van alle interactie dat een merk in acht weken op dit platform kreeg, van de merken die vergeleken worden. De band is waar het gebruikelijke aandeel in 9 van de 10 gevallen ligt; een brede band betekent weinig of heel wisselende berichten. Weken die niet verzameld zijn, blijven buiten beschouwing en tellen nooit als nul.
how-share-without-market = Het aandeel van een merk alsof de andere merken samen stilstonden sinds acht weken eerder. De gezamenlijke beweging van het veld is eruit gehaald, zodat een druk seizoen geen winst lijkt. Er zijn drie andere merken en acht eerdere weken voor nodig; de band telt beide onzekerheden op.
how-share-of-voice = Het deel van elk merk in alles wat de vergeleken merken in die week kregen. Alleen verzamelde weken tellen, en de merken in de regel onder de filters zijn samen het geheel. Losse weken springen: lees de lijn, niet het punt.
how-findings = Elke zin op de pagina’s is een regel van deze lijst: wie, waar, sinds wanneer, hoeveel en hoe zeker. De laatste acht weken worden vergeleken met de acht vóór de verandering; wat het grootst en het zekerst is, staat bovenaan. Onder de helft is een teken alleen iets om in de gaten te houden, en wat niet in de gegevens zit is nooit een nul.
how-current-verdicts = De laatste vier weken worden vergeleken met het gewone, ten opzichte van het veld en van de ander. Daarna worden de beste een, drie en vijf berichten van elke vier weken weggelaten. Wat er dan overblijft, laat zien of de groei van het merk is of van een paar berichten.
how-causes-told = De verandering van een aandeel is verdeeld in zeven delen die samen kloppen: tempo, soorten, kracht, volgers, geluksberichten, ons eigen deel en het veld. Elk heeft een 90%-marge uit het opnieuw trekken van weken. Een oorzaak krijgt alleen een naam als één deel het grootst is, niet rond nul ligt en minstens 40% van de verandering is.
how-unserved-platforms = Platforms waarop een gevolgde concurrent een account heeft en wij niet. Berichten en interactie zijn van de laatste acht weken, als deel van wat die concurrent overal kreeg. Een account van ons dat hier niet gevolgd wordt, telt als geen: voeg het toe bij Data.
