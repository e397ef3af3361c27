### Race: de eerste bevinding, de volgende, drie tegels, de grafiek van aandelen.

race-choose-own = Welk van deze merken zijn jullie? Kies er een bij “Wij zijn”.
race-alone = Alleen { $own } wordt hier gevolgd. Voeg een concurrent toe bij Gegevens.
race-nothing = Over deze periode zijn { on } geen berichten bekend. Kies andere dagen.
race-others = Wat er verder te vertellen is
race-level = { $level ->
    [ahead] Voor op { $rival }
    [behind] Achter op { $rival }
    [level] Gelijk met { $rival }
   *[cannot-tell] Niet te zeggen: { $rival } of wij
}
race-tile = { $tile ->
    [luck] Geluk
    [cause] Oorzaak
   *[lead] Voorsprong
}
race-tile-more = { $tile ->
    [luck] Welke berichten
    [cause] Waarom
   *[lead] Waar
}

race-lead-definition = { $brands ->
    [unknown] { $platform }, acht weken
   *[other] { $platform }, acht weken, { $brands } merken
}
race-lead-unknown = Hoe wij er { on } voor staan tegenover { $rival } is niet bekend.
race-lead-no-range = De aandelen zijn niet bekend, dus er is geen marge.
race-lead-parity = gelijk
race-lead-note = { $state ->
    [extra] Gewoonlijk: { $gap-low } tot { $gap-high } punten (stip). Gemeten: { $measured } (ring). Losse berichten maakten het verschil.
   *[usual] 90%-marge: { $gap-low } tot { $gap-high } punten. De kans dat wij voorliggen: { $level-sure } van 100. { posts }.
}

race-luck-definition = laatste vier weken tegenover het gewone
race-luck-title = { $luck ->
    [hits] { $carriers ->
        [unknown] Een paar berichten droegen de sprong.
        [one] Eén bericht droeg de sprong.
       *[other] { $carriers } berichten droegen de sprong.
    }
    [holds] Het houdt stand zonder de drie beste berichten.
    [not-its-hits] De groei hangt niet aan de uitschieters.
    [partly] Een deel van de groei komt van een paar berichten.
    [none] { $ours ->
        [yes] Geen sprong van ons in de laatste vier weken.
       *[no] Geen sprong van { $subject } in de laatste vier weken.
    }
   *[unknown] Niet bekend waaraan de laatste vier weken hangen.
}
race-luck-bar = { $best ->
    [0] Alle berichten
    [one] Zonder het beste
   *[other] Zonder de beste { $best }
}

race-cause-title = { $state ->
    [none] Geen oorzaak draagt het alleen.
    [other] Oorzaken zijn er alleen van interactie.
   *[nothing] Geen blijvende verandering om te ontleden.
}
race-cause-definition = { $before } naar { $now }%: { $now-days } tegenover { $before-days }
race-cause-range = { $points } ({ $low } tot { $high })
race-cause-rest = { $count } andere delen
race-cause-note = Punten aandeel. { $posts-now } berichten nu, { $posts-before } eerst.{ $followers ->
    [unknown] { " " }Volgers zijn niet bekend en tellen mee als kracht.
   *[known] { "" }
}{ $unknown ->
    [0] { "" }
    [one] { " " }Eén bericht zonder tellingen telt niet mee.
   *[other] { " " }{ $unknown } berichten zonder tellingen tellen niet mee.
}

race-market-title = Aandelen
race-market = { $market ->
    [net] Zonder de markt
   *[measured] Zoals gemeten
}
race-share-title = { $whose ->
    [both] { $how ->
        [net] Zonder de markt: { $rival } { $now }, wij { $own-now } van { measure } { on }
       *[measured] { $rival } heeft { $now } van { measure } { on }, wij { $own-now }
    }
   *[none] Aandelen in { measure } { on }
}
race-share-definition = { $how ->
    [weekly] Week na week, { $brands } merken. Te jong voor aandelen over acht weken.
    [net] Over acht weken, { $brands } merken, alsof het veld stilstond. Band: 90%-marge.
   *[measured] Over acht weken, { $brands } merken. Band: 90%-marge. Gestippeld: niet alles verzameld.
}
race-flag-name = W{ $week }
race-flag = { $sure ->
    [day] De verandering begon in deze week.
   *[range] De verandering begon; waarschijnlijk tussen { $low } en { $high }.
}
race-change-note = Reken op ongeveer één onterechte verandering per vijf accountjaren.
race-no-changes = { $count ->
    [0] Er is geen koerswijziging van { $ours ->
        [yes] ons
       *[no] { $brand }
    } gevonden.
    [one] Geen koerswijziging van { $ours ->
        [yes] ons
       *[no] { $brand }
    } in deze weken; één ervoor, op { $last }.
   *[other] Geen koerswijziging van { $ours ->
        [yes] ons
       *[no] { $brand }
    } in deze weken; { $count } ervoor, de laatste op { $last }.
}
race-event = { $kind ->
    [definition] { $day }: { $said }. { $measure ->
        [posts] De berichten van ervoor en erna zijn
        [views] De weergaven van ervoor en erna zijn
       *[engagement] De interactie van ervoor en erna is
    } niet op dezelfde manier geteld.
   *[event] { $whose ->
        [all] { $day }: { $said }.
       *[one] { $day }, { $brand }: { $said }.
    }
}
race-event-note = Door mensen genoteerd. Dat het naast een verandering staat, maakt het niet de oorzaak.
race-hover = { $every ->
    [week] Week %V, %d-%m-%Y
    [month] %m-%Y
   *[day] %d-%m-%Y
}
