# No command, or none that is known.
sejajar >/dev/null 2>usage
echo "status $?" && head -1 usage
sejajar algin a b
sejajar frobnicate
sejajar help slpit
sejajar --quiet align
