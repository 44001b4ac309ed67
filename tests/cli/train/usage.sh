# What is needed.
sejajar train
sejajar train pairs.tsv
sejajar train -o model --weight 0 pairs.tsv
sejajar train -o model missing.tsv
