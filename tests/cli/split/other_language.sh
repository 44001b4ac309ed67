# A text that plainly is in the other language is split, with a word about it.
printf 'The boat left the harbour at dawn. It was on its way to the island, and the sea was calm.\n' > teks.txt
sejajar split --lang id teks.txt
sejajar split --lang en <<END
Kapal itu berangkat dari pelabuhan pada pagi hari. Mereka tidak akan kembali untuk waktu yang lama.
END
sejajar split --lang id <<END
The boat.
END
