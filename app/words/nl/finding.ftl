### Wat er over een landschap te zeggen is: een regel per soort bevinding.

finding-pulling-ahead =
    .headline = { $subject } loopt op ons uit { on } sinds { week }: het aandeel in { measure } ging van { $before } naar { $now }.
    .brief = { $subject } loopt uit { on } sinds { week }
    .detail = { $range ->
        [unknown] Het nieuwe niveau is nog jong.
       *[known] 90%-marge { $range }.
    } { $held ->
        [yes] Het houdt stand zonder de drie beste berichten.
        [no] Zonder de drie beste berichten blijft minder dan de helft over.
       *[unknown] { "" }
    } { finding-because } { finding-base }
finding-closing-in =
    .headline = { $subject } komt dichterbij { on } sinds { week }: het aandeel in { measure } ging van { $before } naar { $now }. Wij staan op { $own-now }.
    .brief = { $subject } komt dichterbij { on } sinds { week }
    .detail = { $range ->
        [unknown] Het nieuwe niveau is nog jong.
       *[known] 90%-marge { $range }.
    } { $held ->
        [yes] Het houdt stand zonder de drie beste berichten.
        [no] Zonder de drie beste berichten blijft minder dan de helft over.
       *[unknown] { "" }
    } { finding-because } { finding-base }
finding-we-are-gaining =
    .headline = Wij lopen uit { on } sinds { week }: ons aandeel in { measure } ging van { $before } naar { $now }.
    .brief = Wij lopen uit { on } sinds { week }
    .detail = { $many ->
        [0] { "" }
       *[other] Gezien tegenover { $rivals }.
    } { $range ->
        [unknown] Het nieuwe niveau is nog jong.
       *[known] 90%-marge { $range }.
    } { finding-because } { finding-base }
finding-we-are-losing =
    .headline = Wij verliezen terrein { on } sinds { week }: ons aandeel in { measure } ging van { $before } naar { $now }.
    .brief = Wij verliezen terrein { on } sinds { week }
    .detail = { $range ->
        [unknown] Het nieuwe niveau is nog jong.
       *[known] 90%-marge { $range }.
    } { finding-because } { finding-base }
finding-worth-an-eye =
    .headline = In de gaten houden: { $ours ->
        [yes] wij
       *[no] { $subject }
    } { on }.
    .brief = { $ours ->
        [yes] In de gaten houden: { $trend ->
            [losing] wij verliezen misschien terrein
           *[gaining] wij winnen misschien terrein
        } { on }
       *[no] In de gaten houden: { $subject } wint misschien terrein { on }
    }
    .detail = { $reason ->
        [early-sign] Een vroeg teken: klopt in { $sure } van de 100 gevallen.
        [below-even-odds] Klopt in { $sure } van de 100 gevallen.
        [share-unknown] Het aandeel is niet bekend, dus hoeveel is niet te zeggen.
        [share-did-not-move] Het aandeel in { measure } steeg niet mee: { $before } eerst, { $now } nu.
        [same-printed-share] Het aandeel in { measure } is { $now }, net als eerst.
        [volume-did-not-rise] Een gewone week levert niet meer op dan eerst.
       *[none] { "" }
    } { finding-base }
finding-luck =
    .headline = { $ours ->
        [yes] Onze sprong { on } hangt aan { $carriers ->
            [one] één { finding-noun-one }
           *[other] { $carriers } { finding-noun }
        }.
       *[no] De sprong van { $subject } { on } hangt aan { $carriers ->
            [one] één { finding-noun-one }
           *[other] { $carriers } { finding-noun }
        }.
    }
    .brief = { $ours ->
        [yes] Geluk, geen voorsprong: onze sprong { on }
       *[no] Geluk, geen voorsprong: { $subject } { on }
    }
    .detail = De laatste vier weken brachten { $up } het gewone; zonder { $carriers ->
        [one] dat bericht
       *[other] die berichten
    } { $without }. { finding-base }
finding-season =
    .headline = Het hele veld bewoog { on } vanaf { week }; de aandelen niet.
    .brief = Het hele veld is { $what ->
        [up] drukker
       *[down] stiller
    } { on } sinds { week }
    .detail = Gewone weken van alle merken: { $gain } ten opzichte van eerst. { finding-base }
finding-breakout =
    .headline = Een bericht van { $ours ->
        [yes] ons
       *[no] { $subject }
    } brak door { on } op { $since }: { $times } het gewone.
    .brief = { $ours ->
        [yes] Onze uitschieter { on }, { $since }: { $times } het gewone
       *[no] Uitschieter van { $subject } { on }, { $since }: { $times } het gewone
    }
    .detail = { $rare ->
        [unknown] { "" }
        [beyond] Voor een account als dit zeldzamer dan eens in de tien jaar.
       *[weeks] Een account als dit heeft zo’n bericht eens in de { $weeks } weken.
    }
# Wat een account zelden heeft. $what: wat ongewoon is; $reason: hoe dat gezien is; $count ervan.
finding-issue =
    .headline = { $what ->
        [followers] { $ours ->
            [yes] Wij verloren
           *[no] { $subject } verloor
        } { on } op { $since } volgers zoals zelden eerder.
        [gone] { $count } berichten van { $ours ->
            [yes] ons
           *[no] { $subject }
        } verdwenen { on } binnen een week.
        [edits] { $count } berichten van { $ours ->
            [yes] ons
           *[no] { $subject }
        } zijn { on } binnen een week gewijzigd.
       *[other] { $reason ->
            [standing] Een bericht van { $ours ->
                [yes] ons
               *[no] { $subject }
            } { on } heeft { $count } { finding-sign }, { $times } het gewone op die leeftijd.
            [gain] Een bericht van { $ours ->
                [yes] ons
               *[no] { $subject }
            } { on } kreeg binnen enkele uren { $count } { finding-sign }, { $times } het gewone.
           *[account] De nieuwste berichten van { $ours ->
                [yes] ons
               *[no] { $subject }
            } { on } kregen binnen enkele uren { $count } { finding-sign }, { $times } het gewone.
        }
    }
    .brief = { $ours ->
        [yes] Kwestie { on } sinds { $since }
       *[no] Kwestie bij { $subject } { on } sinds { $since }
    }: { $what ->
        [followers] volgers kwijt
        [gone] { $count } berichten verdwenen
        [edits] { $count } berichten gewijzigd
       *[other] { finding-sign } { $times } het gewone
    }
    .detail = { $needed ->
        [unknown] Het account ziet zoiets eens in de { $weeks } weken.
        [0] Zo’n storm: in { $seen } weken van { $ours ->
            [yes] ons
           *[no] hen
        } niet één keer.
        [one] Zo’n storm: één keer eerder in { $seen } weken van { $ours ->
            [yes] ons
           *[no] hen
        }.
       *[other] Zo’n storm: { $needed } keer eerder in { $seen } weken van { $ours ->
            [yes] ons
           *[no] hen
        }.
    }
finding-sign = { $what ->
    [quotes] citaten
   *[comments] reacties
}
finding-fallen-behind =
    .headline = Een bericht van { $ours ->
        [yes] ons
       *[no] { $subject }
    } viel tegen { on } op { $since }: { $times } het gewone.
    .brief = { $ours ->
        [yes] Ons bericht { on } van { $since } viel tegen: { $times } het gewone
       *[no] Het bericht van { $subject } { on } van { $since } viel tegen: { $times } het gewone
    }
finding-course-change =
    .headline = { $ours ->
        [yes] Wij gingen
       *[no] { $subject } ging
    } het anders doen { on } in { week }: { finding-change }.
    .brief = { $ours ->
        [yes] Onze nieuwe koers { on } sinds { week }
       *[no] Nieuwe koers van { $subject } { on } sinds { week }
    }: { finding-change }
finding-change = { $what ->
    [cadence] { $became } berichten per week, eerst { $was }
    [mix] andere soorten berichten
    [hour] andere uren
    [hashtags] andere hashtags
   *[profile] een ander profiel
}
finding-standing =
    .headline = { $level ->
        [ahead] { $gap ->
            [unknown] Wij liggen voor op { $rival } { on }.
            [one] Wij liggen één punt voor op { $rival } { on }.
           *[other] Wij liggen { $gap } punten voor op { $rival } { on }.
        }
        [behind] { $gap ->
            [unknown] Wij liggen achter op { $rival } { on }.
            [one] Wij liggen één punt achter op { $rival } { on }.
           *[other] Wij liggen { $gap } punten achter op { $rival } { on }.
        }
        [level] Wij liggen gelijk met { $rival } { on }.
        [gathering] Te vroeg om ons met { $rival } te vergelijken { on }: { $count } van { $needed } weken.
        [absent] { $reason ->
            [own] Wij hebben geen account { on }.
           *[rival] { $rival } heeft geen account { on }.
        }
        [not-in-the-data] { $measure ->
            [views] Weergaven zitten niet in de gegevens { on }.
           *[engagement] Interactie zit niet in de gegevens { on }.
        }
       *[cannot-tell] Te dicht bijeen om te zeggen wie voorligt { on }: wij of { $rival }.
    }
    .brief = { finding-standing.headline }
finding-tracked-since =
    .headline = { $subject } wordt { on } pas gevolgd sinds { week }.
    .brief = { $subject } { on } wordt gevolgd sinds { week }: daarvóór wordt niets vergeleken
finding-too-early =
    .headline = Te vroeg om over { $rival } { on } te oordelen: { finding-early }.
    .brief = Te vroeg: { $rival } { on }, { finding-early }
finding-early = { $reason ->
    [weeks] { $count } van { $needed } weken
    [posts] { $count } van { $needed } berichten
   *[other] { $count } van { $needed } weken
}
finding-gap =
    .headline = { finding-gap.brief }.
    .brief = { $reason ->
        [nothing-collected] Van { $subject } is nog niets verzameld
        [only-followers] Van { $subject } staan alleen volgersaantallen in de gegevens, geen berichten
       *[hole] Niet steeds verzameld: { $ours ->
            [yes] wij
           *[no] { $subject }
        } { on }, { $count } van { $needed } weken ontbreken
    }
finding-stale =
    .headline = { finding-stale.brief }.
    .brief = { $whose ->
        [all] De nieuwste cijfers zijn van { $since }
       *[one] { $subject } { on } is het laatst gezien op { $since }
    }
finding-not-in-data =
    .headline = { finding-not-in-data.brief }.
    .brief = { $reason ->
        [not-public] { finding-what } zijn { on } niet openbaar
       *[not-in-the-data] { $whose ->
            [all] { finding-what } zitten { on } niet in de gegevens
            [ours] { finding-what } van ons zitten { on } niet in de gegevens
           *[theirs] { finding-what } van { $subject } zitten { on } niet in de gegevens
        }
    }
finding-what = { $what ->
    [engagement] Reacties
    [views] Weergaven
    [kinds] Soorten berichten
    [texts] Teksten
   *[followers] Volgers
}
finding-level =
    .headline = Geen concurrent loopt op ons uit{ $place ->
        [all] { "" }
       *[one] { " " }{ on }
    }.
    .brief = Geen concurrent loopt uit { on }
    .detail = { finding-base }
finding-because = { $ours ->
    [yes] { $trend ->
        [losing] { $cause ->
            [cadence] { finding-mostly } doordat wij minder vaak plaatsen.
            [mix] { finding-mostly } doordat wij andere soorten berichten plaatsen.
            [strength] { finding-mostly } doordat onze berichten zwakker zijn.
            [audience] { finding-mostly } doordat wij minder volgers hebben.
           *[none] { "" }
        }
       *[gaining] { $cause ->
            [cadence] { finding-mostly } doordat wij vaker plaatsen.
            [mix] { finding-mostly } doordat wij andere soorten berichten plaatsen.
            [strength] { finding-mostly } doordat onze berichten sterker zijn.
            [audience] { finding-mostly } doordat wij meer volgers hebben.
           *[none] { "" }
        }
    }
   *[no] { $cause ->
        [cadence] { finding-mostly } doordat { $subject } vaker plaatst.
        [mix] { finding-mostly } doordat { $subject } andere soorten berichten plaatst.
        [strength] { finding-mostly } doordat de berichten sterker zijn.
        [audience] { finding-mostly } doordat { $subject } meer volgers heeft.
       *[none] { "" }
    }
}
finding-base = { $brands ->
    [unknown] { posts }.
   *[known] { posts }, { $brands } merken.
}
finding-noun = { $noun ->
    [video] video’s
   *[post] berichten
}
finding-noun-one = { $noun ->
    [video] video
   *[post] bericht
}
finding-trend = { $kind ->
    [pulling-ahead] Groeit · { $sure } van 100
    [closing-in] Komt dichterbij · { $sure } van 100
    [we-are-gaining] Wij winnen · { $sure } van 100
    [we-are-losing] Wij verliezen terrein · { $sure } van 100
    [worth-an-eye] In de gaten houden · { $sure } van 100
    [luck] Geluk
    [season] Seizoen
    [level] Stabiel
    [too-early] Te vroeg
   *[other] { $trend ->
        [gaining] Groeit
        [losing] Daalt
        [steady] Stabiel
       *[unknown] Verloop niet bekend
    }
}
finding-level-chip = { $level ->
    [ahead] Wij liggen voor
    [behind] Wij liggen achter
    [level] Gelijk
    [gathering] Te vroeg om te vergelijken
    [absent] Geen account
    [not-in-the-data] Niet in de gegevens
   *[cannot-tell] Niet te zeggen wie voorligt
}
finding-mostly = { $mostly ->
    [yes] Het komt vooral
   *[no] Het komt voor een groot deel
}
