# A column of its own; a side without text has fidelity 0.
printf '%s\n' 'Kami pulang.' 'Ia membeli 25 kilogram beras di pasar.' >id.txt
printf '%s\n' 'We went home.' 'He bought 52 kilograms of rice at the market.' >en.txt
sejajar align --segmented --columns en,fidelity --header id.txt en.txt | awk -F'\t' '{ print $1, (NR == 1 ? $2 : $2 > 0.5 ? "high" : "low") }'
sejajar align --segmented --format jsonl --columns fidelity id.txt en.txt | sed 's/0\.[0-9]*/F/'
sejajar align --segmented --model none --columns fidelity id.txt en.txt; echo "status $?"
