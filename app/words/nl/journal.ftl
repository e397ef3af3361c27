### Het logboek: wat mensen schrijven, en wat het systeem voorstelt om op te schrijven.

journal-kind = { $kind ->
    [initiative] Initiatief
    [mistake] Fout
    [guideline] Richtlijn
    [campaign] Campagne
    [issue] Kwestie
    [rival_course] Nieuwe koers van een concurrent
    [platform_change] Verandering van een platform
    [response] Reactie
    [lesson] Les
    [comment] Opmerking
    [experiment] Experiment
    [definition] Anders geteld
    [dismissed] Weggelegd
    [helped] Les hielp
    [no_help] Les hielp niet
   *[event] Gebeurtenis
}
journal-who = { $brand ->
    [unknown] allen
   *[other] { $brand }
}{ $platform ->
    [unknown] { "" }
   *[other] , { $platform }
}

### In de terminal.

journal-none = Het logboek is leeg. Schrijf de eerste regel: outpace note "De herfstcampagne begint" --date 2026-09-07 --kind campaign
journal-head = { $column ->
    [day] dag
    [kind] soort
    [who] wie
    [said] wat
   *[id] id
}
journal-waiting = { $count ->
    [one] Eén regel is bewaard en wacht op de volgende run; `outpace judge` neemt hem nu mee.
   *[other] { $count } regels zijn bewaard en wachten op de volgende run; `outpace judge` neemt ze nu mee.
}
journal-noted = { $act ->
    [corrected] bewaard als nieuwe versie van { $id }
    [withdrawn] { $id } telt niet meer mee; wat er stond blijft bewaard
   *[written] bewaard als { $id }
}
journal-published = { $build ->
    [unknown] een andere run is bezig en neemt het mee; anders doet de volgende run het
   *[other] gepubliceerd in build { $build }
}
journal-imported = { $file }: { $added ->
    [one] één nieuwe regel
   *[other] { $added } nieuwe regels
}, { $changed } gecorrigeerd, { $known } al bekend{ $left ->
    [0] { "" }
    [one] ; één regel overgeslagen
   *[other] ; { $left } regels overgeslagen
}
journal-no-text = zeg wat er gebeurde: outpace note "De herfstcampagne begint" --date 2026-09-07
journal-bad-day = '{ $text }' is geen dag; schrijf er een zoals 2026-08-03

### Op de pagina Leren.

journal-older = Deze build is gemaakt voordat er een logboek was.
journal-older-about = De volgende run maakt er een die het heeft: verzamel of importeer, of draai “outpace judge”.
journal-now-title = { $count ->
    [0] Er wacht niets nieuws op een woord
    [one] Er gebeurde iets dat misschien een woord waard is
   *[other] Er gebeurden { $count } dingen die misschien een woord waard zijn
}
journal-now-about = Gevonden in de laatste 13 weken, en nog niet bewaard of weggelegd. Wat je bewaart, staat in het logboek en als vlag in de grafieken.
journal-now-none = Kwesties, koerswijzigingen, uitschieters, verwijderde berichten en veranderde telwijzen verschijnen hier vanzelf. Wat geen platform zegt, zoals een campagne of een fout, schrijf je zelf op.
journal-now-rest = Nog { $count }
journal-proposed = { $shape ->
    [course] { $ours ->
        [yes] Wij veranderden
       *[no] { $brand } veranderde
    } van koers op { $platform }: { $what ->
        [cadence] { $before } → { $after } berichten per week
        [mix] een andere mix van soorten berichten ({ $before } → { $after })
        [hour] een ander uur ({ $before } → { $after })
        [hashtags] andere hashtags
       *[profile] een andere profieltekst
    }
    [issue] { $ours ->
        [yes] Onze { journal-sign } waren
       *[no] De { journal-sign } van { $brand } waren
    } ongewoon op { $platform }{ $times ->
        [unknown] { "" }
       *[known] : { $times } het gewone
    }{ $said ->
        [unknown] { "" }
       *[known] , “{ $said }”
    }
    [breakout] { $ours ->
        [yes] Een bericht van ons
       *[no] Een bericht van { $brand }
    } schoot uit op { $platform }: { $times } het gebruikelijke{ $said ->
        [unknown] { "" }
       *[known] , “{ $said }”
    }
    [vanished] { $posts ->
        [one] Eén bericht
       *[other] { $posts } berichten
    } van { $ours ->
        [yes] ons
       *[no] { $brand }
    } { $posts ->
        [one] verdween
       *[other] verdwenen
    } van { $platform }
   *[definition] { $platform } telt anders: { $said }
}
journal-sign = { $what ->
    [quotes] citaten
    [followers] volgers
    [gone] verwijderingen
    [edits] wijzigingen
   *[comments] reacties
}
journal-accept = Bewaren
journal-dismiss = Wegleggen
journal-remember = Onthoud:
journal-learnt = geleerd { $said ->
    [unknown] op { $day }
   *[known] van “{ $said }”, { $day }
}
journal-answer = { $answer ->
    [helped] Deze les hielp, zei je.
   *[no_help] Deze les hielp niet, zei je.
}
journal-help = { $kind ->
    [helped] Dit hielp
   *[no_help] Dit hielp niet
}
journal-form-title = Wat gebeurde er?
journal-form-about = Een campagne, een fout, een kwestie, een zet van een concurrent: het wordt een vlag in de grafieken, en wat je ervan leert komt terug als er weer zoiets gebeurt. Niets wordt ooit overschreven: een correctie is een nieuwe versie.
journal-example = De herfstcampagne begint
journal-field = { $field ->
    [said] Wat er gebeurde
    [day] Dag
    [kind] Soort
    [brand] Wie
    [platform] Waar
    [response] Wat eraan gedaan is
    [lesson] Wat we leerden, in één zin
    [owner] Wie ervoor zorgt
    [outcome] Hoe het afliep
   *[links] Links
}
journal-all = { $field ->
    [brand] alle merken
   *[platform] overal
}
journal-more = Reactie, les, eigenaar, afloop, links
journal-save = Opschrijven
journal-job = Verwerken wat er geschreven is
journal-job-done = Wat er geschreven is, staat nu op elke pagina.
journal-waits = wordt verwerkt
journal-lessons-title = { $count ->
    [0] Nog geen les
    [one] Eén les
   *[other] { $count } lessen
}
journal-lessons-about = Elk één zin, met waar hij op rust. Hij komt terug naast wat er opnieuw gebeurt.
journal-lessons-none = Een les is één zin die je de volgende keer wilt onthouden: “Antwoord binnen het uur”. Schrijf hem bij de gebeurtenis die hem leerde; hij staat dan naast de volgende van die soort, en jij zegt of hij hielp.
journal-rests-on = { $said ->
    [unknown] Geschreven op { $day }.
   *[known] Van “{ $said }”, { $day }{ $rest ->
        [0] { "" }
       *[other] {" "}en nog { $rest }
    }.
}
journal-when = Te onthouden { $shape ->
    [course] als { $brand ->
        [unknown] iemand
       *[other] { $brand }
    } van koers verandert
    [issue] als er een kwestie opkomt
    [breakout] als een bericht uitschiet
    [vanished] als berichten verdwijnen
    [definition] als een platform anders telt
   *[none] { $kind ->
        [unknown] wanneer je hem leest
       *[known] bij de volgende van de soort “{ $kind }”
    }
}{ $platform ->
    [unknown] { "" }
   *[known] , { $platform }
}.
journal-helped = { $helped ->
    [0] { $no-help ->
        [0] { "" }
       *[other] Hij hielp { $no-help } × niet.
    }
   *[other] Hij hielp { $helped } ×{ $no-help ->
        [0] .
       *[other] , en { $no-help } × niet.
    }
}
journal-playbook = Draaiboek
journal-playbook-title = Draaiboek: wat we leerden
journal-timeline-title = { $count ->
    [0] Het logboek is leeg
    [one] Eén gebeurtenis
   *[other] { $count } gebeurtenissen
}
journal-timeline = De nieuwste eerst: wat mensen schreven, en veranderde telwijzen van platforms.
journal-timeline-none = Klik op een dag van een grafiek over tijd, of vul het formulier in. Vanuit een terminal: outpace note.
journal-timeline-rest = { $count } eerdere
journal-responded = Reactie: { $said }
journal-lesson = Les: { $said }
journal-owner = Eigenaar: { $who }
journal-outcome = Afloop: { $said }
journal-by = Geschreven door { $author }
journal-acts = Leer van een gebeurtenis, of neem er een terug
journal-acts-which = Gebeurtenis
journal-acts-learn = Les bewaren
journal-acts-withdraw = Deze gebeurtenis telt niet meer mee
journal-found-title = { $what ->
    [vanished] { $count ->
        [0] Van geen bericht is bekend dat het verdween
        [one] Eén bericht verdween
       *[other] { $count } berichten verdwenen
    }
   *[edits] { $count ->
        [0] Van geen bericht is bekend dat het bewerkt is
        [one] Eén tekst is bewerkt
       *[other] { $count } teksten zijn bewerkt
    }
}
journal-found-about = { $what ->
    [vanished] Een blik op de hele tijd waarin het verscheen, toonde het niet meer. Nooit gezegd van bestanden, van een blik die niet volledig was, of van een account dat niets toont.
   *[edits] Een latere blik toonde een andere tekst; de woorden die gingen en die kwamen.
}
journal-found-none = { $what ->
    [vanished] Er zijn twee blikken op hetzelfde account nodig, en een platform dat alle berichten toont: bestanden en feeds van de nieuwste berichten zeggen niets over wat er niet in staat.
   *[edits] Er zijn twee blikken op hetzelfde bericht nodig, door te verzamelen: tools die een tekst exporteren schrijven hem elk op hun eigen manier.
}
journal-column = { $column ->
    [gone] Gemist op
    [back] Terug op
    [edited] Gezien op
    [brand] Merk
    [platform] Platform
    [title] Bericht
    [published] Verschenen
    [engagement] Engagement bij de laatste blik
    [removed] Woorden die gingen
    [added] Woorden die kwamen
   *[url] Link
}
journal-no-title = (geen tekst bewaard)
journal-mark = { $day }, { $brand }: { $what ->
    [vanished] { $count ->
        [one] één bericht verdween
       *[other] { $count } berichten verdwenen
    }
   *[edits] { $count ->
        [one] één tekst is bewerkt
       *[other] { $count } teksten zijn bewerkt
    }
}.
journal-mark-note = Gezien door blikken op alle berichten te vergelijken; het gebeurde tussen twee ervan.
