### Printing a snapshot with a browser of this machine.

pdf-no-browser = no PDF: no Chromium, Chrome or Edge was found on this machine; install one or name it in { $variable }; the HTML file prints from any browser
pdf-no-program = no PDF: { $variable } names { $name }, and there is no such program
pdf-too-slow = no PDF: { $browser } did not finish within { $seconds } s
pdf-no-start = no PDF: { $browser } cannot be started ({ $why })
pdf-nothing = no PDF: { $browser } printed nothing ({ $why })
