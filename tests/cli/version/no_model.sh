# Without the model that was asked for.
sejajar version --model missing | sed 's/[0-9][0-9.]*/N/g'
SEJAJAR_MODELS=/there/is/none sejajar version >/dev/null
