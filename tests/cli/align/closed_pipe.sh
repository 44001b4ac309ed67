# Whoever reads has left: quiet, and no failure.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
(sleep 0.3; sejajar align -s id en; echo "status $?" >status) | true
cat status
