# Files that are no text.
printf 'We sat.\n' >en
printf 'abc\n\000\001\002' >binary
printf '%%PDF-1.4\n\377\376' >report.pdf
printf '\377\376K\000a\000' >utf16
for file in binary report.pdf utf16; do
    sejajar align -s $file en
    echo "status $?"
done
