# A batch names its files itself.
: >none
sejajar align --batch none
sejajar align --batch none id en
sejajar align --batch none -o out
sejajar align --batch missing
