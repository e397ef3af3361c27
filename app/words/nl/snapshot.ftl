### De momentopname voor wie nooit inlogt: vier pagina’s, en wat er wordt gezegd als er geen komt.

snapshot-no-format = { $file }: een momentopname wordt geschreven als { $formats }; geef het bestand zo’n naam
snapshot-no-brand = geen merk heet { $brand }; { $names ->
    [unknown] er wordt nog geen gevolgd
   *[known] er zijn: { $names }
}
snapshot-views = weergaven worden nooit over platforms opgeteld; noem één platform
snapshot-no-language = er is geen taal { $language }; kies uit { $names }

snapshot-against = { $whose ->
    [ours] { $own } tegenover { $rivals ->
        [one] één concurrent
       *[other] { $rivals } concurrenten
    }
   *[nobody] { $rivals } merken, geen daarvan van ons
}
snapshot-simulated = Gesimuleerde gegevens
snapshot-known = zoals bekend op { $moment } { $zone }
snapshot-known-on = zoals bekend op { $day }; latere gegevens tellen niet mee
snapshot-moment = { $moment } { $zone }
snapshot-foot = { $coverage }. Methode en grenzen op pagina 4.
snapshot-foot-seal = outpace { $version } · zegel { $seal } · pagina { $page } van 4

snapshot-choose-own = Welk van deze merken ben jij? Schrijf de momentopname voor één ervan.
snapshot-scope = { $measure ->
    [posts] Berichten
    [views] Weergaven
   *[engagement] Interactie
}, { $days }
snapshot-heading = { $of ->
    [past] Wat in deze weken opviel
    [others] Ook gezien
    [score] Scorekaart
    [changed] Wat er veranderde, en wanneer
    [changes] Koerswijzigingen
    [lessons] Wat we leerden
    [method] Wat dit zou weerleggen, methode, dekking
    [overturn] Wat dit zou weerleggen
    [measures] Wat elk cijfer beantwoordt
    [coverage] Wat er is verzameld
    [seal] Zegel
   *[limits] Grenzen
}
snapshot-decisions = { $count ->
    [0] Nu geen besluit te nemen
    [one] Eén besluit te nemen
   *[other] Twee besluiten te nemen
}
snapshot-decision-label = Besluit { $at }, vóór { $by }
snapshot-quiet = Niets vraagt om een besluit. Houd het plan aan en kijk na { $by } opnieuw.
snapshot-past = Deze cijfers lopen tot en met { $end }. Er valt nu niets te besluiten: importeer eerst nieuwere gegevens.
snapshot-decision = { $answer ->
    [luck] Het plan { on } laten zoals het is?
    [season] Ons { on } voorlopig meten aan aandeel, niet aan volume?
    [keep] Doorgaan met wat we { on } doen?
    [return] Terug naar { $pace-from } { snapshot-noun } per week { on }?
    [match] De { $pace-to } { snapshot-kinds } per week van { $subject } { on } evenaren?
    [ours-cadence] Weer vaker plaatsen { on }?
    [ours-mix] Terug naar onze eerdere soorten berichten { on }?
    [ours-strength] Uitzoeken waarom onze { snapshot-noun } { on } minder opleveren?
    [ours-audience] Volgers { on } terugwinnen?
    [ours-none] Uitzoeken wat er { on } voor ons veranderde?
    [theirs-cadence] Vaker plaatsen { on }?
    [theirs-mix] Andere soorten berichten proberen { on }?
    [theirs-strength] Werken aan wat onze { snapshot-noun } { on } opleveren?
    [theirs-audience] Investeren in volgers { on }?
   *[theirs-none] { $subject } { on } antwoord geven, of afwachten?
}
snapshot-decision-why = { $answer ->
    [luck] { $ours ->
        [yes] Onze stijging komt door
       *[no] De stijging van { $subject } komt door
    } { $carriers ->
        [one] één { snapshot-noun-one }
       *[other] { $carriers } { snapshot-noun }
    }. { $without ->
        [unknown] { "" }
       *[known] Zonder zijn de laatste vier weken { $without } het gewone.
    }
    [season] Het hele veld bewoog sinds { week }; de aandelen niet.
    [keep] { $pace ->
        [unknown] { "" }
       *[known] We gingen van { $pace-from } naar { $pace-to } { snapshot-noun } per week.
    } Ons aandeel steeg { snapshot-size } sinds { week }.
    [return] We gingen sinds { week } van { $pace-from } naar { $pace-to } { snapshot-noun } per week. Ons aandeel daalde { snapshot-size }.
    [match] Het ging sinds { week } van { $pace-from } naar { $pace-to } per week{ $we ->
        [unknown] { "" }
       *[known] ; wij plaatsen er { $we }
    }.
    [ours-strength] { snapshot-our-pace } Ons aandeel daalde { snapshot-size } sinds { week }.
    [ours-cadence] { snapshot-our-pace } Ons aandeel daalde { snapshot-size } sinds { week }.
    [ours-mix] We plaatsen andere soorten dan eerst. Ons aandeel daalde { snapshot-size } sinds { week }.
    [ours-audience] Het kwam door onze volgers. Ons aandeel daalde { snapshot-size } sinds { week }.
    [ours-none] { snapshot-our-pace } Ons aandeel daalde { snapshot-size } sinds { week }.
    [theirs-cadence] { $subject } plaatst vaker sinds { week }; daar komt de winst vandaan.
    [theirs-mix] { $subject } plaatst andere soorten sinds { week }; daar komt de winst vandaan.
    [theirs-strength] De { snapshot-noun } van { $subject } leveren meer op sinds { week }; daar komt de winst vandaan.
    [theirs-audience] { $subject } kreeg meer volgers; daar komt de winst vandaan.
   *[theirs-none] Geen enkele oorzaak verklaart de winst van { $subject }. Pagina 3 toont de delen.
}
snapshot-our-pace = { $pace ->
    [unknown] { "" }
   *[known] We plaatsen { $pace-to } { snapshot-noun } per week, eerst { $pace-from }.
}
snapshot-size = { $size ->
    [one] { $size } punt
   *[other] { $size } punten
}
snapshot-noun = { $noun ->
    [video] video’s
   *[post] berichten
}
snapshot-noun-one = { $noun ->
    [video] video
   *[post] bericht
}
snapshot-kinds = { $kind-of ->
    [video] video’s
    [reel] reels
    [photo] foto’s
    [image] beelden
    [carousel] carrousels
    [link] links
    [article] artikelen
    [status] tekstberichten
    [text] tekstberichten
    [story] stories
    [live] livestreams
    [poll] peilingen
    [podcast] podcasts
    [all] { snapshot-noun }
   *[other] berichten van soort { $kind-of }
}
snapshot-reach = { $usual ->
    [yes] (gewoonlijk { $range })
   *[no] ({ $range })
}
snapshot-catch-up = { $ways ->
    [one] { $low }
   *[some] { $low } tot { $high }
} { snapshot-kinds } per week extra brengen ons op gelijke hoogte, met de kracht van nu.

snapshot-score-note = Aandeel: acht weken, met de 90%-marge. Momentum: die weken tegenover hoogstens 52 ervoor. Gewoon bericht (mediaan) en berichten per week: de hele periode. Klein: waar elk cijfer op rust.
snapshot-score = { $column ->
    [brand] Merk
    [share] Aandeel { on }, 8 weken
    [change] { $since ->
        [week] Sinds { week }
       *[none] Tegenover 8 weken eerder
    }
    [momentum] Momentum
    [typical] Gewoon bericht
    [pace] Berichten per week
   *[followers] Volgers
}
snapshot-n = { $range ->
    [unknown] { "" }
   *[known] { $usual ->
        [yes] gewoonlijk { $range },
       *[no] { $range },
    }
} n { $posts }
snapshot-outside = { $brand }: { $outside }
snapshot-n-both = n { $now }, eerst { $before }
snapshot-n-weeks = n { $posts }{ $weeks ->
    [unknown] { "" }
    [one] , { $weeks } week
   *[other] , { $weeks } weken
}
snapshot-from = was { $before }
snapshot-others-then = { $brands ->
    [unknown] { "" }
    [one] toen van één merk
   *[other] toen onder { $brands } merken
}
snapshot-points = { $points ->
    [one] { $points } punt
   *[other] { $points } punten
}
snapshot-too-few = { $before } → { $now } berichten, te weinig voor een percentage
snapshot-per-1000 = { $rate } per 1.000 en bericht

snapshot-causes-title = { $ours ->
    [yes] Waaruit onze verandering { on } sinds { week } bestaat
    [no] Waaruit de verandering van { $subject } { on } sinds { week } bestaat
   *[none] Waaruit de verandering bestaat
}
snapshot-no-claim = Van niets wordt gezegd dat het bewoog, dus er is niets te ontleden.
snapshot-no-causes = Waar het door kwam staat niet in de gegevens.
snapshot-causes-note = Punten aandeel, met 90%-marges. De delen tellen op tot de verandering. Eerst { $before } berichten, nu { $now }.
snapshot-share-end = { $end ->
    [before] Aandeel eerst
   *[now] Aandeel nu
}
snapshot-range = { $low } tot { $high }
snapshot-part-lacking = { $part ->
    [audience] Volgers staan niet in de gegevens
   *[mix] Soorten berichten staan niet in de gegevens
}
snapshot-paces = { $column ->
    [who] Berichten per week
    [kind] Soort
    [before] 26 weken ervoor
   *[now] Sinds { week }
}
snapshot-changes-none = Geen merk wijzigde in deze periode van koers.
snapshot-earlier = { $count ->
    [one] en één eerdere
   *[other] en { $count } eerdere
}
snapshot-changes = { $column ->
    [when] Week van
    [who] Merk
    [what] Wat er veranderde
   *[after] Daarna
}
snapshot-between = { $low } – { $high }
snapshot-went = { $what ->
    [cadence] berichten per week: { $before } → { $after }
    [mix] { snapshot-kinds }: { $before } → { $after }%
    [hour] tijd van de dag: { $before } → { $after }
    [hashtags] hashtags: { $before ->
        [unknown] andere
       *[known] { $before } → { $after }
    }
   *[profile] profiel: { $before ->
        [unknown] een andere tekst
       *[known] { $before } → { $after }
    }
}
snapshot-followed = { $state ->
    [share] aandeel bewoog { $weeks ->
        [0] in dezelfde week
        [one] één week later
       *[other] { $weeks } weken later
    }
    [found] berichten leveren anders op
    [none-found] geen effect gevonden
   *[too-early] nog te vroeg
}

snapshot-measure = { $name ->
    [findings] Wat is er te zeggen, het belangrijkste eerst?
    [share-trend] Wie heeft welk aandeel, met marge?
    [share-change] Hoe veranderden de aandelen?
    [momentum] Wie groeit meer dan het veld?
    [typical-posts] Wat levert een gewoon bericht op?
    [cadence] Hoe vaak wordt er geplaatst?
    [format-mix] Welke soorten berichten?
    [top-posts] Welke berichten leverden het meest op?
    [follower-trend] Hoeveel volgers?
   *[coverage] Hoeveel is er verzameld?
}
snapshot-collected = Berichten van { $days } ({ $zone }). Stand: nu. Verzameld: van deze dagen.
snapshot-account = { $column ->
    [brand] Merk
    [platform] Platform
    [state] Stand
    [collected] Verzameld
   *[posts] Berichten
}
snapshot-accounts-more = { $count ->
    [one] en nog één account
   *[other] en nog { $count } accounts
}
snapshot-seal = { $of ->
    [build] Build
    [built] Gemaakt
    [version] Versie
    [parameters] Parameters
    [seal] SHA-256 van de cijfers
   *[check] Controleren
}
snapshot-check = outpace verify BESTAND rekent elk cijfer opnieuw uit en zegt wat er verschilt
snapshot-limit-simulated = Deze merken en cijfers zijn verzonnen.
snapshot-limit-brands = Aandelen gelden alleen tussen de gevolgde merken: { $names }.
snapshot-limit-counts = Openbare tellingen, zoals het laatst gezien. Berichten van minder dan zeven dagen groeien nog.
snapshot-limit-unknown = Onbekend is nooit nul: een gat in een grafiek is een gat in wat is verzameld.
snapshot-limit-claims = Winst of verlies wordt gemeld als het gewone weekvolume blijvend bewoog, tegenover het veld en tegenover ons. Een sprong door een paar berichten is geluk.
snapshot-limit-sure = Zekerheid: hoe vaak bevindingen zo sterk als deze klopten in simulaties waarvan de waarheid bekend is.
snapshot-limit-ranges = Marges: waar 90% van de onderliggende aandelen ligt als de weken opnieuw worden getrokken.
snapshot-no-budgets = Hoeveel valse meldingen per jaar worden aanvaard staat niet in deze build.
snapshot-budgets = Over alle concurrenten en platforms worden { $lead ->
    [one] één valse bevinding
   *[other] { $lead } valse bevindingen
} en { $watch ->
    [one] één vals vroeg teken
   *[other] { $watch } valse vroege tekens
} per jaar aanvaard.
snapshot-lesson = { $said }{ $learnt ->
    [unknown] { "" }
   *[known] {" "}(van “{ $learnt }”, { $day })
}
