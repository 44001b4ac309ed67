# The same file twice, under two names.
printf 'We sat.\n' >en
ln -s en id
sejajar align id en
