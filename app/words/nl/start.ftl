### Het eerste scherm van een leeg landschap.

start-nothing = ? Nog niets gemeten
start-waiting = Hier is nog niets gemeten.
start-waiting-about = Een redacteur van dit landschap voegt merken of bestanden toe; deze pagina toont ze binnen enkele seconden. Redacteuren openen het adres dat “outpace dashboard” liet zien, of loggen in.
start-question = Loopt een concurrent echt op je uit, of was het geluk?
start-question-about = Plak de profiellinks van je eigen merk en van één tot vijf concurrenten. De eerste vergelijking verschijnt zodra de historie binnen is; voor een eerste oordeel zijn { $weeks } weken en 25 berichten per account nodig.
start-links-label = Profiellinks, één per regel; je eigen merk eerst
start-links-example =
    https://bsky.app/profile/noordkade.example
    https://www.youtube.com/@vaartwijk
    https://mastodon.social/@helmwind
start-links-none = Er is geen link opgegeven. Schrijf één link per regel.
start-link = { $state ->
    [good] { $brand } op { $platform }
    [file] { $platform } komt als exportbestand: zet het in het vak voor bestanden.
   *[unknown] Geen platform kent deze link. YouTube, Bluesky en Mastodon zijn te bevragen; andere komen als bestand.
}
start-collect = Begin met verzamelen
start-demo = Bekijk eerst een demo
start-demo-job = Demo maken
start-demo-ready = De demo is klaar: verzonnen merken, verzonnen cijfers.
start-files = Of zet exportbestanden van een andere tool neer (CSV, Excel, JSON, Parquet, zip)
start-expect = { $column ->
    [platform] Wat je kunt verwachten
    [history] Historie meteen
   *[verdict] Eerste oordeel
}
start-history = { $platform ->
    [bluesky] alle berichten
    [youtube] de 15 nieuwste video’s
    [mastodon] alle openbare berichten
    [instagram] met een exportbestand
    [linkedin] met een exportbestand
   *[other] { $said }
}
start-verdict = { $when ->
    [now] dezelfde dag
    [file] dezelfde dag, anders na ongeveer 14 weken
   *[later] na ongeveer 14 weken
}
start-step = { $step ->
    [collect] 1. Verzamelen
    [compare] 2. Vergelijken
   *[judge] 3. Oordelen
}
start-step-about = { $step ->
    [collect] Alleen openbare tellingen, zo vaak als elk platform toestaat. De voortgang blijft in beeld en stoppen kan altijd.
    [compare] Aandelen met een marge, momentum en doorsnee berichten, per platform. Gaten blijven gaten: wat ontbreekt telt nooit als nul.
   *[judge] Voorsprong, geluk of seizoen, waar en sinds wanneer, met de berichten erachter en de SQL die elk getal geeft.
}
