#!/bin/sh
# A corpus by Slurm: documents are matched in one job, aligned in an array of them, put together in
# a last one. Waits for the end; its status is that of the last job. Run again after any
# mishap, it goes on where it stopped.
#
#   build.sh ID EN OUT.tsv.gz SHARDS [BUILD OPTION ...]
#
# ID, EN: folders or lists, as for `sejajar match`; SBATCH_* variables and SEJAJAR (the program) are
# passed on. All paths must be seen by all nodes.
set -eu
[ $# -ge 4 ] || { sed -n 's/^#   //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
id=$1 en=$2 out=$3 shards=$4
shift 4
sejajar=${SEJAJAR:-sejajar}
pairs=$out.pairs parts=$out.parts

# quote WORD...: for a shell
quote() {
    for word; do
        printf "'%s' " "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
    done
}

if [ ! -s "$pairs" ]; then
    match=$(sbatch --parsable --job-name=sejajar-match --requeue --open-mode=append \
        --output="$out.match.log" \
        --wrap "$(quote "$sejajar" match --all --lenient --quiet -o "$pairs" "$id" "$en")")
    after="--dependency=afterok:${match%%;*}"
fi
array=$(sbatch --parsable ${after-} --array="1-$shards" --output="$out.shard%a.log" \
    "$here/shard.sbatch" "$pairs" "$parts" "$@")
sbatch --wait --quiet --dependency="afterok:${array%%;*}" --kill-on-invalid-dep=yes \
    --job-name=sejajar-join --requeue --open-mode=append --output="$out.join.log" \
    --wrap "$(quote "$sejajar" build --lenient --resume --manifest "$pairs" --parts "$parts" \
        -o "$out" "$@")"
