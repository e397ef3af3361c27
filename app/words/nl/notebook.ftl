### Een notebook op het gepubliceerde bestand.

notebook-file = De nieuwste build, alleen lezen
notebook-view = De blik: pas die aan en voer de rest opnieuw uit
notebook-findings = Wat er te zeggen is, het belangrijkste eerst
notebook-shares = Aandelen per week
notebook-verdicts = Voorsprong of geluk, per concurrent
notebook-help = Elke maat die je kunt opvragen
notebook-none = er is hier niets om een notebook mee te openen; installeer marimo (`pip install marimo`) of Jupyter (`pip install jupyterlab`) naast outpace
notebook-ending = { $file } is geen notebook: laat de naam eindigen op .py voor marimo of .ipynb voor Jupyter
notebook-lacks = { $kind ->
    [py] marimo is niet geïnstalleerd; `pip install marimo`, of laat de naam eindigen op .ipynb voor Jupyter
   *[ipynb] Jupyter is niet geïnstalleerd; `pip install jupyterlab`, of laat de naam eindigen op .py voor marimo
}
notebook-there = { $file } is er al; kies een andere naam
notebook-wrote = { $file } geschreven; open het met { $kind ->
    [py] `marimo edit { $file }`
   *[ipynb] `jupyter lab { $file }`
}
