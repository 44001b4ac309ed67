# The models are found beside the program and its library, wherever both are; else that is said.
program=$(readlink -f "$(command -v sejajar)")
library=$(dirname "$program")/src/libsejajar.so.0.1
test -e "$library" || { echo "no shared library" >&2; exit 77; }
test ! -e /usr/local/share/sejajar -a ! -e /usr/share/sejajar || { echo "installed here" >&2; exit 77; }
mkdir -p usr/bin usr/lib/some-machine usr/share/sejajar
cp "$program" usr/bin/own
cp "$library" usr/lib/some-machine
LD_LIBRARY_PATH=$PWD/usr/lib/some-machine
export LD_LIBRARY_PATH
usr/bin/own lexicon rumah
echo "status $?"
ln -s "$ROOT/models" usr/share/sejajar/models
usr/bin/own lexicon --limit 1 --from id rumah | cut -f1-3
# Without the library's place, the program's.
mkdir elsewhere
mv usr/lib/some-machine/* elsewhere
LD_LIBRARY_PATH=$PWD/elsewhere usr/bin/own lexicon --limit 1 --from id air | cut -f1-3
SEJAJAR_MODELS=usr/lib usr/bin/own lexicon rumah
echo "status $?"
