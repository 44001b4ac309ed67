# Bold and red on a terminal only, and not for those who do not want it.
terminal() {
    python3 -c 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))' "$@" </dev/null | tr -d '\r' | cat -v
}
export TERM=xterm
terminal sejajar help version | head -n 1
terminal sejajar aling
terminal env NO_COLOR=1 sejajar help version | head -n 1
terminal env NO_COLOR= sejajar help version | head -n 1
terminal env TERM=dumb sejajar help version | head -n 1
sejajar help version | head -n 1 | cat -v
