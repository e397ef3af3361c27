### Who looks, and what they may do.

who-only-editors = { $way ->
    [sign-in] Only editors of this landscape can do this; ask one of them.
   *[address] Only editors of this landscape can do this. To become one, open the address that “outpace dashboard” printed.
}
who-refused = Only an editor can change the landscape; nothing was changed.
who-sign-in-first = Sign in to see this landscape.
who-parts-missing = Sign-in is configured but its parts are missing: install “outpace[auth]”.
who-unproven = Your provider does not vouch for your e-mail address, so it cannot be used here.
who-sign-in = { $which ->
    [only] Sign in
   *[one] Sign in with { $provider }
}
who-sign-out = Sign out
who-signed-in = Signed in as { $name }, { $role ->
    [editor] editor
   *[viewer] viewer
}.
# $account is what to write into outpace.toml.
who-name-provider = outpace.toml names this address as an editor, but not at which provider; with several of them write “{ $account }”.
