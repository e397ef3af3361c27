### Een momentopname printen met een browser van deze machine.

pdf-no-browser = geen pdf: op deze machine is geen Chromium, Chrome of Edge gevonden; installeer er een of noem die in { $variable }; het HTML-bestand print vanuit elke browser
pdf-no-program = geen pdf: { $variable } noemt { $name }, en dat programma is er niet
pdf-too-slow = geen pdf: { $browser } was niet klaar binnen { $seconds } s
pdf-no-start = geen pdf: { $browser } kan niet gestart worden ({ $why })
pdf-nothing = geen pdf: { $browser } printte niets ({ $why })
