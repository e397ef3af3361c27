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
sources-needs-nothing = heeft alleen een link nodig
sources-costs-nothing = kost nu niets: er wordt geen account van vergeleken
sources-costs = kost ongeveer { $asked } { $unit ->
    [units] { $asked ->
        [one] eenheid
       *[other] eenheden
    }
   *[requests] { $asked ->
        [one] verzoek
       *[other] verzoeken
    }
} per keer voor { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
}{ $free ->
    [unknown] { "" }
   *[known] , van { $free } per dag
}{ $dollars ->
    [unknown] { "" }
   *[known] , ongeveer { $dollars } Amerikaanse dollar; de eerste keer leest de hele geschiedenis van een account en kost meer
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
sources-plan-articles = Wikipedia: { $articles ->
    [one] { $articles } artikel aan de beurt, één verzoek.
   *[other] { $articles } artikelen aan de beurt, elk één verzoek.
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
