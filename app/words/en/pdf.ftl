### A PDF, typeset without a browser.

pdf-not-set = no PDF: it could not be set ({ $why }); the HTML file prints from any browser
