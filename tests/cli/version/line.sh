# Program, model and libraries in one line, by three names.
sejajar version | sed 's/[0-9a-f]\{16\}/M/g; s/[0-9][0-9.]*/N/g'
sejajar --version | cmp - - && test "$(sejajar --version)" = "$(sejajar version)" && echo same
test "$(sejajar --signature)" = "$(sejajar version)" && echo same
