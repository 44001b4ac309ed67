# A batch names its files itself.
: >none
sejajar align --batch none
sejajar align --batch none id en
sejajar align --batch none --key a
sejajar align --batch none --stream
sejajar align --batch missing
