# What the results depend on, beside them.
printf '%s\n' 'Kami pulang.' >id
printf '%s\n' 'We went home.' >en
sejajar align -s --signature --columns shape id en 2>signature
sejajar version | cmp - signature && echo same
