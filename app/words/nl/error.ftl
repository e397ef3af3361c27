### Fouten die een marketeer tegenkomt. Een ingang heet naar het geval van de fout; .terminal is
### hetzelfde, met wat je kunt typen.

error-folder = { $file } is een map; noem de bestanden die erin staan
error-no-file = er is geen bestand { $file }; controleer het pad
error-empty = { $file } is leeg; exporteer het opnieuw
error-no-table = { $file } is { $what ->
    [a-PDF-document] een PDF
    [a-picture] een afbeelding
    [a-database] een database
   *[a-packed-folder] een ingepakte map
}, geen tabel; bewaar het als .xlsx of .csv en importeer dat
error-password = { $file } heeft een wachtwoord; bewaar het zonder
error-damaged = { $file } is een beschadigd ingepakt bestand; kopieer of exporteer het opnieuw
error-no-platform = { $file } zegt niet over welk platform het gaat
    .terminal = { error-no-platform }; zeg het met --platform, bijvoorbeeld --platform facebook
error-no-brand = { $file } zegt niet van wie het account is
    .terminal = { error-no-brand }; zeg het met --brand NAAM, of met --map account=KOLOM
error-dates = in de datums in kolom ‘{ $column }’ van { $file }, zoals ‘{ $value }’, kan de dag of de maand voorop staan
    .terminal = { error-dates }; zeg --dates day-first (eerst de dag) of --dates month-first (eerst de maand)
error-no-column = { $file } heeft geen kolom met { $field ->
    [published-at] het tijdstip van de berichten
   *[other] { $field }
}; de kolommen zijn: { $columns }
    .terminal = { error-no-column }; zeg welke het is met --map published_at=KOLOM
error-no-counts = { $file } heeft geen kolom met aantallen zoals likes of volgers; de kolommen zijn: { $columns }
    .terminal = { error-no-counts }; zeg welke het zijn met --map likes=KOLOM
error-until-when = { $file } gaat over een periode en zegt niet tot wanneer
    .terminal = { error-until-when }; zeg de laatste dag met --observed-at
# Several counts of one account, and nothing that parts them.
error-which-moments = { $file } heeft meer dan één aantal volgers van { $name } en geen kolom die zegt wanneer elk is geteld; de kolommen zijn: { $columns }
    .terminal = { error-which-moments }; zeg welke het is met --map observed_at=KOLOM
error-older = { $fallen } van de { $posts } bekende berichten in { $file } hebben lagere aantallen dan al bekend is; het lijkt een oudere export: zeg met --observed-at wanneer die gemaakt is
error-no-rows = { $file } heeft een kop maar geen rijen; exporteer het opnieuw
error-single-days = { $file } telt losse dagen (‘{ $day }’ in kolom ‘{ $column }’); exporteer het met de totalen van elk bericht (Lifetime)
error-totals = { $file } bevat totalen van dagen of weken, geen berichten: er is geen id, link of tekst van een bericht, en { $why }; exporteer de berichten en importeer die
    .terminal = { error-totals }; of, als elke rij een bericht is, zeg met --map text=KOLOM wat hem van andere onderscheidt
error-totals-posts = kolom ‘{ $column }’ telt berichten
error-totals-daily = elk account heeft één rij per dag
error-comments = { $file } bevat reacties van mensen, geen berichten (kolom ‘{ $column }’); exporteer de berichten en importeer die
error-formulas = { $file } bevat formules zonder hun waarden in { $columns }; open het in een spreadsheet, bewaar het opnieuw en importeer dat
error-damaged-book = { $file } is beschadigd of niet te lezen; open het in een spreadsheet, bewaar het als .xlsx en importeer dat
error-damaged-zip = { $file } is een beschadigd zip- of Excelbestand; exporteer het opnieuw
error-any-platform = kolom ‘{ $column }’ van { $file } zegt ‘{ $word }’, en dat kan elk zijn van { $meant }
    .terminal = { error-any-platform }; zeg welk met --platform, bijvoorbeeld --platform { $first }
error-own-among-others = kolom ‘{ $column }’ van { $file } noemt ‘{ $own }’ in sommige rijen en anderen in de rest
    .terminal = { error-own-among-others }; zeg --map account={ $column }, of, als alles van hen is, --brand { $own }
error-no-own = er is geen merk ‘{ $own }’ in het bestand voor --own; er zijn: { $names }
error-own-export = { $dir } is de export van een heel landschap; zet het terug met `outpace import { $dir }`, alleen die map en in een lege gegevensmap (`--data`)
error-not-collected = gevraagd om ‘{ $link }’: accounts op { $platform } worden niet verzameld; importeer een bestand dat daar of uit een andere tool geëxporteerd is met `outpace import BESTAND`
error-unknown-link = geen platform herkent de link ‘{ $link }’; dit kan wel: { $forms }
error-server-error = { $host } antwoordt met fout { $status }; probeer het later opnieuw
error-key-refused = { $platform } aanvaardt de sleutel in { $keys } niet, gevraagd naar { $who }; haal een nieuwe op { $where }, stel die in en probeer opnieuw
error-suspended = { $who } is op { $platform } geblokkeerd of verwijderd; de eerdere gegevens blijven
error-no-account = { $platform ->
    [Mastodon] de server kent { $who } niet; controleer de spelling
   *[other] { $who } bestaat niet op { $platform }; controleer de spelling
}
error-question-title = een bewaarde vraag heeft een titel van hooguit { $most } tekens nodig; zeg wat er gevraagd wordt
error-question-length = een vraag die bewaard wordt heeft 1 tot { $most } tekens SQL; deze heeft er { $letters }
error-question-taken = er is al een vraag met deze titel bewaard; kies een andere titel, of haal die eerst weg
error-question-many = er zijn { $most } vragen bewaard, en voor meer is geen plaats; haal er een paar weg

## Wat een bron zegt.

error-not-shown = { $platform } toont dat niet van { $who }{ $said }
error-no-answer = { $platform } gaf geen bruikbaar antwoord over { $who } ({ $what }); probeer het later opnieuw{ $hint }
error-pause = { $platform } staat voor { $who } geen verzoeken toe vóór { $until } utc; probeer het daarna opnieuw
error-pause-host = { $host } staat geen verzoeken toe vóór { $until } utc; probeer het daarna opnieuw
error-pause-blind = { $host } staat nu geen verzoeken toe en zegt niet tot wanneer; probeer het over een paar minuten opnieuw
error-unpaid = { $platform } wil eerst betaald worden voor { $who }; koop daar tegoed, of wacht
error-missing-key = { $platform } wordt niet gevraagd zonder { $keys }; stel dat in en voer dan `outpace collect` uit

## Wat een run zegt: hoe hij eindigde, en wat hij doet (pipelines/reasons.py).

error-part = { $brand } op { $platform }: { $why }
error-of-brand = { $brand }: { $why }
error-held = { $brand }: { $link } hoort al bij merk ‘{ $other }’ als { $known }; haal een van de twee weg in outpace.toml
error-set-aside = { $kind ->
    [import] import
    [collect] verzamelen
    [add] toevoegen
   *[other] { $kind }
}{ $named } is opzijgezet en de rest gaat door: { $why }; `outpace undo { $run } --back` probeert het opnieuw
error-aside = { $part ->
    [0] alles
   *[other] { $part }
} is opzijgezet: { $why }
error-not-measured = wat dit bracht valt niet te meten en is opzijgezet ({ $why }); `outpace undo { $run } --back` probeert het opnieuw
error-closed = { $platform } staat geen verzoeken toe vóór { $until } utc; tot dan wordt daar niets gevraagd
error-over-budget = het budget van vandaag voor { $platform } ({ $budget }) laat { $accounts ->
    [one] één account
   *[other] { $accounts } accounts
} en { $posts ->
    [one] één bericht
   *[other] { $posts } berichten
} weg; die volgen op een andere dag, of verhoog het onder [budget] in outpace.toml
error-waiting = { $why }; tot dan blijft weg: { $links }
error-step = { $what ->
    [backing-up] back-up maken
    [checking] controleren
    [comparing-hashes] hashes vergelijken
    [comparing-tables] tabellen vergelijken
    [making-room] de gesimuleerde demo maakte plaats voor echte gegevens
    [exporting] exporteren
    [judging] beoordelen
    [leaving-out-what-came-later] weglaten wat later kwam
    [loading] { $name } laden
    [looking-up] { $name } opzoeken
    [importing] { $name } importeren
    [appending] { $name } toevoegen
    [taking-in] { $name } overnemen
    [measuring] meten
    [measuring-buckets] meten, emmer voor emmer
    [making-the-warehouse-again] meten lukte niet; het magazijn wordt opnieuw gemaakt
    [picking-up] { $name } wordt opgepakt
    [publishing] publiceren
    [restoring] terugzetten
    [simulating] zes merken simuleren over 60 weken
   *[waiting-for-another-run] wachten tot een andere run klaar is
}
