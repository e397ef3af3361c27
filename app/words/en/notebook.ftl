### A notebook on the published file.

notebook-file = The newest build, read-only
notebook-view = The view: change it and run the rest again
notebook-findings = What can be said, what matters most first
notebook-shares = Shares by week
notebook-verdicts = Lead or luck, rival by rival
notebook-help = Every measure that you can ask for
notebook-none = there is nothing here to open a notebook with; install marimo (`pip install marimo`) or Jupyter (`pip install jupyterlab`) beside outpace
notebook-ending = { $file } is no notebook: end its name in .py for marimo or .ipynb for Jupyter
notebook-lacks = { $kind ->
    [py] marimo is not installed; `pip install marimo`, or end the name in .ipynb for Jupyter
   *[ipynb] Jupyter is not installed; `pip install jupyterlab`, or end the name in .py for marimo
}
notebook-there = { $file } is there already; choose another name
notebook-wrote = wrote { $file }; open it with { $kind ->
    [py] `marimo edit { $file }`
   *[ipynb] `jupyter lab { $file }`
}
