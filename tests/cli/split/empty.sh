# A text without text.
sejajar split --lang id </dev/null
