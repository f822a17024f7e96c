#!/bin/sh
# base-backup.sh FOLDER CONNECTION : a base backup of a replica (conninfo of the replication user), proven by its own manifest, into
# FOLDER/MOMENT; says that path. Every night, beside “motcua backup”; older archive than the oldest base backup may go.
set -eu
name=$(date -u +%Y%m%dT%H%M%SZ)
half="$1/.half-$name"
trap 'rm -rf "$half"' EXIT
pg_basebackup --dbname "$2" --pgdata "$half" --checkpoint=fast --wal-method=stream --no-password
pg_verifybackup --quiet "$half"
mv "$half" "$1/$name"
echo "$1/$name"
