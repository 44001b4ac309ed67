# A sentence a line, a blank line between paragraphs, white space made one.
printf 'Kami pulang.  Hujan\tturun.\n\nIa tidur. Selesai.\n' | sejajar split --lang id
