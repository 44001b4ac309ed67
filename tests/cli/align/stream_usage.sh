# A stream has no files, no key and no encoding.
sejajar align --stream id en
sejajar align --stream --key a
sejajar align --stream --encoding auto
sejajar align --stream --batch jobs
sejajar align --streem
