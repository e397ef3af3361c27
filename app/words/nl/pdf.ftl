### Een pdf, gezet zonder browser.

pdf-not-set = geen pdf: die kon niet gezet worden ({ $why }); het HTML-bestand print vanuit elke browser
