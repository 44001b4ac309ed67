# Wrong usage.
sejajar split text
sejajar split --lang fr text
sejajar split --lang id one two
sejajar split --lang id --newlines warpped text
sejajar split --lang id --explain --unit paragraph text
sejajar split --lang id nothing
