# Every place where a sentence might end, and what decided.
printf 'Ir. Tono menulis, "Hujan turun. Kami tunggu." di hlm. 12 buku itu.\n\nTamat\n' >text
sejajar split --lang id --explain text | cut -f 1-4
sejajar split --lang id --explain --quotes keep text | cut -f 5 | sed 's/^weights .*/weights/'
sejajar split --lang id --explain text | grep -c '^[0-9]*	end	'
sejajar split --lang id text | grep -c .
