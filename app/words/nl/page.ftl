### Wat om elke pagina heen staat.

page-not-own = Deze pagina is niet geopend vanaf het eigen adres van het dashboard.
page-no-upload = Alleen een bewerker kan bestanden sturen; er is niets aangenomen.
