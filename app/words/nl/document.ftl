### Wat er in documenten om mee te nemen (PowerPoint, Excel) naast grafieken staat.

document-sheet = { $name ->
    [findings] bevindingen
   *[method] hoe het is gemaakt
}
document-findings = Wat er te zeggen valt, het belangrijkste eerst
document-column = { $name ->
    [headline] bevinding
   *[detail] waar het op rust
}
document-sql = Dezelfde rijen in SQL:
document-method = Hoe dit is gemaakt
document-build = Build { $build }, gemaakt { $moment } door outpace { $version }.{ $simulated ->
    [yes] { " " }Gesimuleerde gegevens: verzonnen merken, verzonnen cijfers.
   *[no] { "" }
}
document-choice = Gekozen: { $choice }.
document-seal = Zegel van de cijfers: { $seal }. `outpace verify` met dit bestand rekent ze na.
document-unknown = Een lege cel is onbekend, nooit 0. Marges zijn van 90% en gaan over het gewone niveau.
document-scorecard = Wie is wie
document-decide = Te beslissen
document-no-template = { $file } is geen PowerPoint-bestand dat als sjabloon kan dienen; kies een .pptx.
document-no-title = Het sjabloon heeft geen indeling met plaats voor een titel; voeg er een toe, of laat --template weg.
document-definition = { $chart ->
    [share] Aandeel van acht weken onder { $brands } merken. Dunne balkjes: marge van 90% van het gewone niveau.{ $partly ->
        [0] { "" }
       *[other] { " " }{ $partly } van { $values } waarden zijn van weken die niet helemaal zijn verzameld.
    }{ $outside ->
        [0] { "" }
        [one] { " " }Eén waarde ligt door losse berichten buiten haar marge; ze heeft geen balkje.
       *[other] { " " }{ $outside } waarden liggen door losse berichten buiten hun marge; ze hebben geen balkje.
    }
   *[typical] Mediane interactie van een bericht. Dunne balkjes: marge van 90%.
}
document-template-for = Een sjabloon is voor dia’s: noem een .pptx-bestand om te schrijven.
document-cut = De eerste { $shown } van { $there } rijen; de vraag in SQL geeft ze allemaal.
