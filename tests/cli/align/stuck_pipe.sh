# A pipe that no one reads can be waited for, and given up.
printf 'Kami makan nasi.\n' >id
printf 'We eat rice.\n' >en
mkfifo pipe
sejajar align -s id en -o pipe &
sleep 0.3
kill -INT $! 2>/dev/null
kill -TERM $!
{ wait $!; } 2>/dev/null
echo "status $?"
sejajar align -s --columns id,en id en -o pipe &
cat pipe
wait
