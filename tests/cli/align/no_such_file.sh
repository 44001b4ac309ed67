# What cannot be opened or read.
printf 'We sat.\n' >en
mkdir folder
sejajar align nothing en
sejajar align en nothing
sejajar align folder en
sejajar align en folder
