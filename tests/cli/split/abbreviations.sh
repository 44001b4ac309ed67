# A user's own abbreviations.
printf 'Lihat hlmn. Tujuh di buku itu.\n' >text
printf 'hlmn.\tA\n' >mine
sejajar split --lang id text --abbreviations mine
sejajar split --lang id text --abbreviations missing
