# What a line end means can be said.
printf 'Harga beras\nnaik lagi\n' >text
sejajar split --lang id --newlines wrapped text
sejajar split --lang id --newlines paragraph text
