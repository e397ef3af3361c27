### What stands around every page.

page-not-own = This page was not opened from the dashboard’s own address.
page-no-upload = Only an editor can send files; nothing was taken.
