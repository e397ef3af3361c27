### Wat `outpace sources` antwoordt: waar cijfers vandaan kunnen komen.

sources-head = { $name }: { $state ->
    [missing] niet klaar, stel { $variables } in
   *[ready] klaar
}
sources-gives = { $counts ->
    [unknown] geeft dat er iets is geplaatst en wanneer, geen tellingen
   *[known] geeft { $counts }
}; eerste keer: { $history }
sources-count = { $metric ->
    [views] weergaven
    [likes] likes
    [comments] reacties
    [shares] keer gedeeld
    [quotes] citaten
    [saves] keer bewaard
   *[followers] volgers
}
sources-history = { $platform ->
    [blog] de berichten die de feed toont; vanaf dan groeit het
    [bluesky] alle berichten van 200 weken (hooguit 400 pagina’s van 100)
    [facebook] berichten van 200 weken; het platform toont er ongeveer 600 per jaar
    [instagram] alle berichten van 200 weken, van professionele accounts
    [lemmy] alle berichten van 200 weken (pagina’s van 50)
    [mastodon] alle openbare berichten van 200 weken (pagina’s van 40)
    [misskey] alle openbare berichten van 200 weken (pagina’s van 100)
    [peertube] alle openbare video’s van 200 weken (pagina’s van 100)
    [reddit] de nieuwste 1.000 berichten van 200 weken
    [threads] volgers vanaf die dag, geen berichten
    [tiktok] alle video’s van 200 weken, per 30 dagen
    [x] de nieuwste 3.200 berichten van 200 weken, antwoorden niet meegeteld
    [youtube] de 15 nieuwste video’s; met een sleutel die van 200 weken
   *[other] { $said }
}
sources-needs = { $how ->
    [optional] geeft meer met { $variable }
   *[needed] heeft { $variable } nodig
}, van { $where }
sources-needs-nothing = { $source ->
    [wikimedia] heeft alleen het adres van het artikel nodig, als article = "..." in de tabel van het merk
   *[platform] heeft alleen een link nodig
}
sources-costs-nothing = { $source ->
    [wikimedia] kost nu niets: geen merk noemt een artikel
    [meta_ads] kost nu niets: geen merk noemt zijn advertenties daar, als ads = ["https://www.facebook.com/ads/library/?view_all_page_id=..."]
    [tiktok_ads] kost nu niets: geen merk noemt zijn advertenties daar, als ads = ["https://library.tiktok.com/ads?adv_biz_ids=..."]
   *[platform] kost nu niets: er wordt geen account van vergeleken
}
sources-costs = kost ongeveer { $cost } per keer, eens per dag, voor { $source ->
    [wikimedia] { $accounts ->
        [one] { $accounts } artikel
       *[other] { $accounts } artikelen
    }
    [meta_ads] { $accounts ->
        [one] de advertenties van { $accounts } merk, meer als het er veel zijn
       *[other] de advertenties van { $accounts } merken, meer als het er veel zijn
    }
    [tiktok_ads] { $accounts ->
        [one] de advertenties van { $accounts } merk, meer als het er veel zijn
       *[other] de advertenties van { $accounts } merken, meer als het er veel zijn
    }
   *[platform] { $accounts ->
        [one] { $accounts } account
       *[other] { $accounts } accounts
    }
}{ $free ->
    [unknown] { "" }
   *[known] , van { $free } per dag
}{ $histories ->
    [0] { "" }
    [one] ; de geschiedenis van { $histories } account lezen kost eenmalig ongeveer { $history }
   *[other] ; de geschiedenis van { $histories } accounts lezen kost eenmalig ongeveer { $history }
}
sources-key-ends = { $state ->
    [unsaid] { $variable } verloopt { $days } dagen nadat de sleutel is gemaakt; geen antwoord noemt die dag, dus stel { $variable }_EXPIRES=2027-01-31 in, dan hoort u het 14 dagen ervoor
    [over] { $variable } is verlopen op { $day }: haal een nieuwe op { $where }, stel die in, en de dag als { $variable }_EXPIRES
   *[ends] { $variable } verloopt op { $day }: haal voor die tijd een nieuwe op { $where }
}
sources-gives-beside = geeft { $source ->
    [wikimedia] hoe vaak het artikel over een merk per dag is gelezen, sinds juli 2015: context, in geen enkel aandeel
   *[ads] welke advertenties van een merk wanneer liepen, over het laatste jaar: context, in geen enkel aandeel; wat er niet in staat kan toch betaald zijn
}
sources-terms = { $platform ->
    [blog] Openbare feeds; de teksten zijn van de uitgever.
    [bluesky] Openbare gegevens; wat de schrijver verwijdert, moet worden vergeten.
    [facebook] Vraagt goedkeuring van Meta voor Page Public Content Access en een geverifieerd bedrijf; berichten en reacties van pagina’s mogen worden geanalyseerd en getoond.
    [instagram] Alleen professionele accounts, gevraagd door een eigen account; gebruik voor anderen vraagt een toets van Meta.
    [lemmy] Elke server heeft eigen regels; alleen openbare berichten, zo snel als hij toestaat.
    [mastodon] Elke server heeft eigen regels; de openbare berichten van één account, zo snel als hij toestaat.
    [misskey] Elke server heeft eigen regels; de openbare berichten van één account, zo snel als hij toestaat.
    [peertube] Elke server heeft eigen regels; alleen openbare video’s, zo snel als hij toestaat.
    [reddit] Vraagt goedkeuring van Reddit, en voor zakelijk gebruik een contract; wat daar wordt verwijderd, moet ook hier weg.
    [threads] Vraagt goedkeuring van Meta voor threads_profile_discovery; openbare profielen van volwassenen met honderd volgers of meer.
    [tiktok] Voor onderzoekers zonder zakelijk belang die TikTok heeft toegelaten; niet voor bedrijven.
    [x] Elk gelezen bericht kost geld, één keer per UTC-dag; de overeenkomst verbiedt het meten van X voor vergelijking of concurrentie, dus vraag of uw gebruik mag.
    [youtube] Cijfers mogen 30 dagen worden bewaard en niet met die van andere platforms worden vermengd, tenzij Google een aanvraag voor meer heeft aanvaard.
    [wikimedia] CC0; gevraagd met een adres voor contact, in een bescheiden tempo.
    [meta_ads] Voor mensen die hebben bevestigd wie ze zijn; het gaat om advertenties die in de EU of het Verenigd Koninkrijk zijn getoond, elders alleen om politieke.
    [tiktok_ads] Voor aanvragers die TikTok heeft goedgekeurd; het gaat om advertenties die in Europa zijn getoond.
   *[other] { $said }
}
sources-allows = voorwaarden: { $terms } { $link }
sources-caution = { $platform } wordt met uw sleutel bevraagd, dus de voorwaarden gelden: { $terms } { $link }
sources-kept = { $platform }: { $state ->
    [stays] wat uw sleutel opleverde blijft, want volgens youtube_retention is een aanvraag daarvoor aanvaard
   *[other] wat uw sleutel oplevert blijft { $days } dagen, tenzij het opnieuw wordt opgevraagd
}{ $oldest ->
    [unknown] { "" }
   *[known] { $state ->
        [stays] ; de oudste cijfers zijn van { $oldest }
        [late] ; de oudste cijfers zijn van { $oldest } en hadden uiterlijk { $leave } weg moeten zijn: draai `outpace collect`
       *[other] ; de oudste cijfers zijn van { $oldest } en verdwijnen uiterlijk { $leave }
    }
}{ $bare ->
    [0] { "" }
    [one] ; van { $bare } video is alleen de datum over
   *[other] ; van { $bare } video’s zijn alleen de datums over
}
sources-mixed = Cijfers van { $platform } tellen hier mee in de sommen. Volgens de voorwaarden horen ze apart van andere platforms, tenzij Google uw aanvraag heeft aanvaard{ $place ->
    [page] : het filter toont { $platform } alleen, of alles zonder { $platform }
   *[document] { "" }
}.
sources-checked = { $platform }: { $problem ->
    [unknown] antwoordt, toont { $name }
   *[known] { $problem }
}
### Het plan van een ronde: wat ze elk platform vraagt, wat dat kost en wat niet meegaat.
sources-amount = { $unit ->
    [dollars] { $amount } Amerikaanse dollar
    [units] { $amount ->
        [one] { $amount } eenheid
       *[other] { $amount } eenheden
    }
   *[requests] { $amount ->
        [one] { $amount } verzoek
       *[other] { $amount } verzoeken
    }
}
sources-plan-beside = { $name }: { $source ->
    [wikimedia] { $due ->
        [one] { $due } artikel aan de beurt, één verzoek.
       *[other] { $due } artikelen aan de beurt, elk één verzoek.
    }
   *[ads] { $due ->
        [one] de advertenties van { $due } merk aan de beurt, één of enkele verzoeken.
       *[other] de advertenties van { $due } merken aan de beurt, elk één of enkele verzoeken.
    }
}
sources-plan = { $platform }: { $accounts ->
    [0] niets te vragen
    [one] { $accounts } account
   *[other] { $accounts } accounts
}{ $posts ->
    [0] { "" }
    [one] , { $posts } bericht aan de beurt
   *[other] , { $posts } berichten aan de beurt
}; ongeveer { $cost }, vandaag { $spent } van { $budget } besteed
sources-plan-history = leest de geschiedenis van { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, nieuwste eerst: ongeveer { $cost } in totaal, verdeeld over zoveel dagen als het budget vraagt
sources-plan-over = gaat vandaag niet mee, want het budget is op: { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}, { $posts ->
    [one] { $posts } bericht
   *[other] { $posts } berichten
}; wijzig [budget] in outpace.toml om meer te vragen
sources-plan-closed = met rust gelaten: { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}; het platform staat niets toe voor { $moment }
