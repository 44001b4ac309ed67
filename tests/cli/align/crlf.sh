# Windows line ends and a byte order mark are no part of the text.
printf '\357\273\277Kami makan nasi.\r\nHujan turun.\r\n' >id
printf 'We eat rice.\r\nIt is raining.\r\n' >en
sejajar align -s --columns id,en id en | od -c
