# Byte offsets and paragraphs, after decompression.
printf 'Caf\303\251 itu tutup. Kami pulang.\n\nSelesai.\n' | gzip | sejajar split --lang ind_Latn --format jsonl -
