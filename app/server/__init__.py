"""The dashboard as a process: how it is launched, served and made ready."""
