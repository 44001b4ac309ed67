# Whole paragraphs, on a line each; no line is left empty between them.
printf 'Judul\n\nHujan turun\nderas. Kami pulang.\n\nMalam tiba.\n' > id.txt
sejajar split --lang id --unit paragraph id.txt
sejajar split --lang id --unit paragraph --format jsonl id.txt
