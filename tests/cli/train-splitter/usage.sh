# What is needed.
sejajar train-splitter --lang id -o x
sejajar train-splitter --lang id text gold
sejajar train-splitter -o x text gold
sejajar train-splitter --lang id -o x missing gold
