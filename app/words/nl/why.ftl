### Waarom: waaruit een verandering van aandeel bestaat, wat eraan voorafging, wat haar weerlegt.

why-no-pair = { $state ->
    [own] Welk van deze merken ben jij? Kies er een bij “Wij zijn”.
    [alone] Hier wordt alleen { $own } gevolgd. Voeg bij Gegevens een concurrent toe.
   *[nothing] Er zijn geen berichten bekend { on } in deze periode. Kies andere dagen.
}
why-measure = Deze pagina meet interactie: een aandeel in { measure } heeft geen onderdelen.
why-compared-title = Vergeleken periodes
why-compared = { $way ->
    [view] Gekozen periode
   *[usual] Rond de verandering
}
why-nothing-told = { $ours ->
    [yes] Over ons valt niets op { on }.
   *[no] Over { $brand } valt niets op { on }.
}
why-parts-title = { $state ->
    [cause] { part }: { $value } van { $points } punten
    [small] { $ours ->
        [yes] Ons aandeel bewoog nauwelijks: { $before }, daarna { $now }
       *[no] Het aandeel van { $brand } bewoog nauwelijks: { $before }, daarna { $now }
    }
   *[largest] { $points } punten; het grootste deel is { part-lower } ({ $value })
}
why-parts-definition = Aandeel in de interactie { on }: { $before-days } tegenover { $now-days }.
why-parts-basis = { $posts-before } en { $posts-now } berichten, { $brands } merken. Streepjes: marge van 90%.{ $axis ->
    [cut] { " " }De as begint bij { $start }.
   *[whole] { "" }
}{ $followers ->
    [unknown] { " " }Volgers staan niet in de gegevens: ze tellen mee als kracht.
   *[known] { "" }
}
why-parts-unknown = { $ours ->
    [yes] Wat ons aandeel bewoog is niet bekend
   *[no] Wat het aandeel van { $brand } bewoog is niet bekend
}
why-parts-nothing = Onderdelen vragen interactie in beide periodes. Kies andere periodes of een ander paar.
why-end = { $end ->
    [now] nu
   *[before] eerder
}
why-range = { $low } tot { $high }
why-part-hover = { $state ->
    [ranged] { $part } { $value } punten<br>marge van 90% { $range }
   *[bare] { $part } { $value } punten
}

why-meaning-title = { $ours ->
    [yes] Wat wij deden
   *[no] Wat { $brand } deed
}
why-meaning-definition = De getallen achter de onderdelen, en waarop te letten.
why-meant-pace = { $noun ->
    [video] { $now } video’s per week, eerder { $before }.
   *[post] { $now } berichten per week, eerder { $before }.
}
why-meant-post = Een gewoon bericht ({ kind }) levert { $now } op, eerder { $before }.
why-meant-mix = { kind }: { $now } van de berichten, eerder { $before }.
why-kinds-unknown = Soorten berichten staan niet in de gegevens.
why-carriers = { $count ->
    [one] Het hangt aan dit bericht
   *[other] Het hangt aan deze berichten
}
why-carrier = { $known ->
    [yes] { $day }: “{ $post }”, interactie { $value }
   *[no] Het bericht van { $day }, interactie { $value }
}
why-label = { $label ->
    [luck] Geluk
    [catch-up] Inhalen
    [ads] Betaald?
    [attention] Buiten social
   *[test] Toets
}
why-catch-up = { $way ->
    [pace] Met { $needed } berichten per week meer ({ kind }, { $range }) komen we { on } gelijk met { $brand }, als ze zo sterk zijn als de onze nu en { $brand } doorgaat zoals nu.
   *[not-alone] Niet met alleen vaker plaatsen: het zou zo’n { $needed } berichten per week meer vragen ({ kind }){ $range ->
        [unknown] { "" }
       *[known] , tussen { $range }
    }.{ $highest ->
        [unknown] { "" }
       *[known] { " " }Meer dan { $highest } berichten per week hielden we nooit vol.
    }
}
why-attention = Het Wikipedia-artikel over { $ours ->
    [yes] ons
   *[no] { $brand }
} werd { $times } keer zo vaak gelezen als een jaar eerder, in dezelfde { $weeks } weken: context, geen oorzaak.
why-ads = { $state ->
    [unknown] { $library } is niet over deze hele periode bevraagd en kan het dus niet zeggen
    [none] in deze periode niets gezien in { $library }. Niet elke advertentie staat erin, dus dat er niets is gekocht volgt daar niet uit
   *[some] { $library } kent { $ads ->
        [one] { $ads } advertentie
       *[other] { $ads } advertenties
    } van { $ours ->
        [yes] ons
       *[no] { $brand }
    } die in deze periode liepen, waarvan { $began ->
        [0] er geen in deze periode begon
        [one] er { $began } in deze periode begon
       *[other] er { $began } in deze periode begonnen
    }; de eerste liep vanaf { $first }, de laatste is gezien op { $last }. Welke berichten ze hielpen staat er niet bij
}.

why-overturn-title = Wat dit zou weerleggen
why-overturn = { $kind ->
    [pulling-ahead] { why-half-gone }
    [closing-in] { why-half-gone }
    [we-are-gaining] { $half ->
        [unknown] Ons aandeel { on } terug op het eerdere niveau in de acht weken tot { $by }.
       *[known] Ons aandeel { on } onder { $half } in de acht weken tot { $by }: de helft van de winst is weg.
    }
    [we-are-losing] { $half ->
        [unknown] Ons aandeel { on } terug op het eerdere niveau in de acht weken tot { $by }.
       *[known] Ons aandeel { on } boven { $half } in de acht weken tot { $by }: de helft van het verlies is terug.
    }
    [luck] { $ours ->
        [yes] Wij { on } in de vier weken tot { $by } nog boven het gewone
       *[no] { $subject } { on } in de vier weken tot { $by } nog boven het gewone
    }, zonder nog zo’n bericht: het was geen geluk.
    [season] Het aandeel van één merk { on } buiten zijn marge in de acht weken tot { $by }: het is meer dan een seizoen.
    [worth-an-eye] Nog even hoog { on } in de vier weken tot { $by }: dan is het een bevinding; anders was het toeval.
    [standing] Het aandeel van { $rival } { on } met een 90%-marge die boven de eerdere blijft in de acht weken tot { $by }: dan loopt het uit.
   *[other] Een aandeel van een concurrent met een 90%-marge die boven de eerdere blijft in de acht weken tot { $by }: dan loopt het uit.
}{ $wrong ->
    [unknown] { "" }
   *[known] { " " }Van 100 zulke bevindingen kloppen er { $wrong } niet.
}{ $past ->
    [yes] { " " }Die dag is voorbij: nieuwere gegevens laten het zien.
   *[no] { "" }
}
why-half-gone = { $half ->
    [unknown] Het aandeel van { $subject } { on } terug op het eerdere niveau in de acht weken tot { $by }.
   *[known] Het aandeel van { $subject } { on } onder { $half } in de acht weken tot { $by }: de helft van de winst is weg.
}
why-overturn-nothing = Hier wordt niets beweerd, dus valt er niets te weerleggen.
why-without-best = Zonder de drie beste berichten van elke periode: { $left } in plaats van { $whole } punten.

why-courses-title = { $count ->
    [0] { $ours ->
        [yes] Wij bleven deze weken bij onze koers
       *[no] { $brand } bleef deze weken bij zijn koers
    }
    [one] { $ours ->
        [yes] Wij veranderden één keer van koers{ why-courses-near-one }
       *[no] { $brand } veranderde één keer van koers{ why-courses-near-one }
    }
   *[other] { $ours ->
        [yes] Wij veranderden { $count } keer van koers{ why-courses-near }
       *[no] { $brand } veranderde { $count } keer van koers{ why-courses-near }
    }
}
why-courses-near-one = { $flag ->
    [yes] { $near ->
        [0] , niet rond { week }
       *[other] , rond { week }
    }
   *[no] { "" }
}
why-courses-near = { $flag ->
    [yes] , { $near ->
        [0] niet rond { week }
       *[other] { $near } keer rond { week }
    }
   *[no] { "" }
}
why-courses-definition = Gevuld: er volgde iets. Ring: niets gevonden. Ruit: nog te vroeg.
why-break = breuk, week { $week }
why-lane = { $what ->
    [cadence] Tempo
    [mix] Soorten
    [hour] Uren
    [hashtags] Hashtags
   *[profile] Profiel
}
why-lane-change = { $what ->
    [cadence] { $before } → { $after } per week
    [mix] { $before } → { $after } { kind }
    [profile] nieuwe profieltekst
   *[other] { $before ->
        [unknown] { $after }
       *[known] { $after ->
            [unknown] geen { $before } meer
           *[known] { $before } → { $after }
        }
    }
}
why-course = { $what ->
    [cadence] { $ours ->
        [yes] Wij plaatsen
       *[no] { $brand } plaatst
    } sinds week { $week } van { $year } { $after } keer per week, eerder { $before }.
    [mix] Sinds week { $week } van { $year } is { $after } van { $ours ->
        [yes] onze berichten
       *[no] de berichten van { $brand }
    } { kind }, eerder { $before }.
    [hour] { $ours ->
        [yes] Wij plaatsen
       *[no] { $brand } plaatst
    } sinds week { $week } van { $year } rond { $after }, eerder rond { $before }.
    [hashtags] { $ours ->
        [yes] Wij gebruiken
       *[no] { $brand } gebruikt
    } sinds week { $week } van { $year } andere hashtags{ $after ->
        [unknown] { "" }
       *[known] : { $after }
    }{ $before ->
        [unknown] { "" }
       *[known] , eerder { $before }
    }.
   *[profile] { $ours ->
        [yes] Wij veranderden onze profieltekst
       *[no] { $brand } veranderde de profieltekst
    } in week { $week } van { $year }.
}{ $sure ->
    [between] { " " }Het begon tussen { $low } en { $high }.
   *[week] { "" }
}
why-course-effect = { $effect ->
    [share] { $ours ->
        [yes] Ons aandeel
       *[no] Het aandeel
    } brak { $lag ->
        [0] in dezelfde week
        [one] een week later
       *[other] { $lag } weken later
    }.
    [found] Een gewoon bericht leverde daarna { $times } zoveel op{ $lag ->
        [unknown] { "" }
        [0] { "" }
        [one] , een week later
       *[other] , { $lag } weken later
    }.
    [too-early] Nog te vroeg om een effect te zien.
   *[none-found] Een effect op een gewoon bericht is niet gevonden.
}

why-habits = Gewoontes: soorten berichten, hashtags, uren
why-kinds-title = { $state ->
    [grown] { $now } van { $ours ->
        [yes] onze berichten
       *[no] de berichten van { $brand }
    } is { kind }, eerder { $before }
   *[same] Geen soort { $ours ->
        [yes] van onze berichten
       *[no] bericht van { $brand }
    } groeide vijf punten
}
why-kinds-definition = Deel van de berichten per soort. Eerder: { $before-days }. Nu: { $now-days }.
why-kinds-head = Een gewoon bericht levert op
why-kinds-cell = { $now }, eerder { $before }
why-tags-title = { $state ->
    [missing] Hashtags zijn niet bekend: teksten staan niet in de gegevens
    [none] { $ours ->
        [yes] Geen hashtag van ons staat in vijf berichten
       *[no] Geen hashtag van { $brand } staat in vijf berichten
    }
    [clear] Berichten met { $tag } leveren { $times } zoveel op als de rest
   *[unclear] Geen hashtag doet het aantoonbaar beter dan berichten zonder
}
why-tags-nothing = { $state ->
    [missing] De gegevens bevatten geen teksten. Importeer een bestand met teksten, of verzamel de accounts.
   *[none] Er zijn vijf berichten met een hashtag nodig. Kies een langere periode.
}
why-tags-definition = Berichten met de hashtag tegenover die zonder. Streepjes: marge van 90%.
why-hours-title = { $state ->
    [stronger] Beter { why-hours-when }: { $times } wat { $ours ->
        [yes] wij op andere uren halen
       *[no] { $brand } op andere uren haalt
    }
    [weaker] Zwakker { why-hours-when }: { $times } wat { $ours ->
        [yes] wij op andere uren halen
       *[no] { $brand } op andere uren haalt
    }
   *[open] Geen uur is aantoonbaar beter. Meeste berichten: { why-hours-when } ({ $part })
}
why-hours-when = { $days ->
    [weekend] in het weekend, { $first } tot { $last } uur
   *[weekday] op werkdagen, { $first } tot { $last } uur
}
why-hours-definition = Tegenover de andere uren van het merk ({ $zone }). Gevuld: zeker.{ $few ->
    [0] { "" }
    [one] { " " }Weggelaten: één groep van minder dan vijf berichten.
   *[other] { " " }Weggelaten: { $few } groepen van minder dan vijf berichten.
}
why-hours-nothing = Te weinig berichten om uren te vergelijken
why-hour = { $hour } u
why-days = { $days ->
    [weekend] Weekend
   *[weekday] Maandag tot en met vrijdag
}
why-a-week = per week
why-ratio-hover = { $who }: { $times }{ $range ->
    [unknown] { "" }
   *[known] { " " }({ $range })
}<br>{ posts }, { $verdict ->
    [stronger] aantoonbaar sterker
    [weaker] aantoonbaar zwakker
   *[cannot-tell] niet te zeggen
}
