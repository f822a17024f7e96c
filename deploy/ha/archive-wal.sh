#!/bin/sh
# archive-wal.sh PATH NAME FOLDER : archive_command of patroni.yml. A segment is in FOLDER whole or not at all; after a failover two
# machines may bring the same one, and another of the same name is refused.
set -eu
[ ! -e "$3/$2" ] || exec cmp -s "$1" "$3/$2"
half="$3/.$2.$$"
trap 'rm -f "$half"' EXIT
cp "$1" "$half"
sync "$half"
mv -n "$half" "$3/$2"
cmp -s "$1" "$3/$2"
sync "$3"
