# What the results depend on, beside them; splitters only where they cut something.
printf '%s\n' 'Kami pulang.' >id
printf '%s\n' 'We went home.' >en
sejajar align --signature --columns shape id en 2>signature
sejajar version | cmp - signature && echo same
sejajar align -s --signature --columns shape id en 2>signature
sejajar version | sed 's/, splitter .*//' | cmp - signature && echo same
printf 'ybs.\tA\n' >more
sejajar align --signature --id-abbreviations more --columns shape id en 2>signature
sejajar version | cmp -s - signature || echo "other abbreviations"
