### Berichten na een verwerking: gelezen op een telefoon, dus de eerste zin zegt alles.

news-alarm = Let op: { $rival } loopt misschien op ons in { on }
news-over = { $kind ->
    [slip] Wij verliezen geen terrein meer.
    [gain] Wij lopen niet langer uit.
   *[lead] { $rival } loopt niet langer op ons in.
}
news-said = { $state ->
    [pulling-ahead] Op { $day } zeiden we dat { $rival } uitliep.
    [closing-in] Op { $day } zeiden we dat { $rival } dichterbij kwam.
    [worth-an-eye] Op { $day } zeiden we dat { $rival } in de gaten gehouden moest worden.
    [we-are-losing] Op { $day } zeiden we dat wij terrein verloren.
    [we-are-gaining] Op { $day } zeiden we dat wij uitliepen.
   *[over] Op { $day } zeiden we dat het voorbij was.
}
news-sure = { $sure ->
    [unknown] Hoe zeker dat is, is niet bekend.
   *[known] Klopt in { $sure } van de 100 zulke gevallen.
}
news-record = { $settled ->
    [0] Geen alarm van het afgelopen jaar is al oud genoeg om te zeggen hoe vaak zulke alarmen klopten.
    [one] Het enige alarm van het afgelopen jaar dat oud genoeg is { $held ->
        [0] klopte niet: het was binnen acht weken weggeëbd.
       *[other] klopte: het stond acht weken later nog.
    }
   *[other] Zulke alarmen klopten in { $held } van de { $settled } gevallen van het afgelopen jaar: ze stonden acht weken later nog.
}
news-do = { $what ->
    [pulling-ahead] Wat te doen: kijk wat zij rond die week veranderden, voordat je zelf iets verandert.
    [closing-in] Wat te doen: kijk wat zij rond die week veranderden, voordat je zelf iets verandert.
    [worth-an-eye] Wat te doen: nog niets. Is het echt, dan stijgt de zekerheid binnen enkele weken.
    [over] Wat te doen: draai terug wat hierom besloten is, of laat het zo.
    [we-are-losing] Wat te doen: kijk eerst naar onszelf. Wij zakten terug.
    [we-are-gaining] Wat te doen: ga zo door, en schrijf op wat er veranderde zolang je het nog weet.
    [issue-ours] Wat te doen: lees nu de reacties, en kijk op de pagina Leren wat er bij eerdere gevallen is gedaan.
    [issue-theirs] Wat te doen: lees het voordat het ons bereikt. Hun kwestie kan onze volgende zijn.
    [breakout-ours] Wat te doen: kijk waar het aan lag. Eén bericht is geen trend.
    [breakout-theirs] Wat te doen: lees het bericht. Eén bericht is geen voorsprong.
    [collection] Wat te doen: draai `outpace collect` en lees wat het zegt.
    [file] Wat te doen: exporteer een nieuwer bestand en importeer het.
    [behind] Wat te doen: kijk op de pagina Gegevens waarom dit account achterloopt.
   *[key] Wat te doen: haal een nieuwe sleutel op en stel die in, anders stopt het verzamelen die dag.
}
news-lesson = Denk eraan: { $said }
news-stale = De nieuwste cijfers zijn van { $since }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} geleden.
news-key = { $when ->
    [past] De sleutel { $variable } is op { $day } verlopen.
   *[coming] De sleutel { $variable } verloopt op { $day }.
}
news-still = Er bewoog niets; dat is het nieuws.
news-digest = De week in het kort, zoals bekend op { $day }.
news-line = · { $finding }
news-snapshot = De momentopname is bijgevoegd; de eerste pagina zegt wat er te beslissen is.
news-post = Lees het: { $address }
news-more = Meer: { $address }
news-simulated = Gesimuleerde gegevens: verzonnen merken, verzonnen cijfers.
news-repeat = Misschien heb je dit al gehad: de verbinding brak af tijdens het verzenden.
news-test = Dit is een testbericht van outpace.
news-test-name = Als je dit kunt lezen, krijgt “{ $name }” te horen wat een bericht waard is.
news-nothing = Niets te verzenden.
news-to = aan { $names }:
news-to-nobody = nog aan niemand; zet het adres van een dienst in OUTPACE_NEWS_TARGETS:
news-attached = bijgevoegd: { $name }, { $size } kB
news-sent = verzonden aan { $name }: { $title }
news-test-failed = geen testbericht aan { $name }: { $why }
news-failed = niet verzonden aan { $name }: { $why }; het wordt opnieuw geprobeerd
news-dropped = opgegeven voor { $name }: { $why }
news-waits = { $count ->
    [one] Eén bericht wacht
   *[other] { $count } berichten wachten
} tot { $moment } ({ $zone }).
news-no-target = er is geen adres bekend; stel OUTPACE_NEWS_TARGETS of OUTPACE_NEWS_TARGET_<NAME> in, of schrijf { $file }
news-title = { $waiting ->
    [0] { $sent ->
        [0] Er is nog niets verzonden
        [one] Eén bericht verzonden, er wacht niets
       *[other] { $sent } berichten verzonden, er wacht niets
    }
    [one] Eén bericht wacht
   *[other] { $waiting } berichten wachten
}
news-about = Wat er na verwerkingen opviel en naar wie het ging. De regels staan onder [news] in outpace.toml.
news-column = { $name ->
    [at] Opgemerkt
    [title] Bericht
    [target] Aan
   *[state] Hoe het ging
}
news-state = { $state ->
    [sent] Verzonden
    [failed] { $tries ->
        [one] Eén keer
       *[other] { $tries } keer
    } geprobeerd: { $why }
    [dropped] Opgegeven: { $why }
    [try] Wordt verzonden, of afgebroken
   *[waiting] Wacht
}
news-kind = { $kind ->
    [lead] { $over ->
        [yes] { $brand } loopt niet langer in
       *[no] { $brand } loopt in
    }
    [slip] { $over ->
        [yes] Wij verliezen geen terrein meer
       *[no] Wij verliezen terrein
    }
    [gain] { $over ->
        [yes] Wij lopen niet langer uit
       *[no] Wij lopen uit
    }
    [issue] Een kwestie
    [breakout] Een uitschieter
    [stale] Oude cijfers
    [key] Een sleutel die verloopt
   *[digest] Het weekoverzicht
}
