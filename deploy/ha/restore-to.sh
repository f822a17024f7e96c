#!/bin/sh
# restore-to.sh BASE ARCHIVE MOMENT TARGET PORT : a copy of a base backup, brought to MOMENT (2026-11-27 09:59:30+07) from the archive,
# runs in TARGET behind a socket of its own folder. The cluster beside it is not touched. Fails when the archive ends before MOMENT:
# SELECT pg_switch_wal() on the primary first brings in what is newest.
set -eu
base=$1 archive=$2 moment=$3 target=$4 port=$5
[ ! -e "$target" ] || { echo "$target is there already" >&2; exit 1; }
cp -a "$base" "$target"
chmod 700 "$target"
rm -f "$target/standby.signal" "$target/postmaster.pid"
cat > "$target/postgresql.auto.conf" <<CONF
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
CONF
touch "$target/recovery.signal"
# What the cluster's machine had: nobody follows this copy, and it archives nothing.
pg_ctl --pgdata "$target" --log "$target/restore.log" --wait --timeout "${PATIENCE:-3600}" start -o "-c port=$port -c listen_addresses='' -c unix_socket_directories='$target' \
 -c hba_file='$target/pg_hba.conf' -c ident_file='$target/pg_ident.conf' -c archive_mode=off -c synchronous_standby_names='' -c primary_conninfo='' -c primary_slot_name=''" >&2 ||
    { tail -n 5 "$target/restore.log" >&2; exit 1; }
# Started is not yet there: reading is allowed before the moment is reached.
while [ "$(psql -h "$target" -p "$port" -U postgres -d postgres -Atc 'SELECT pg_is_in_recovery()')" != f ]; do
    pg_ctl --pgdata "$target" status > /dev/null || { tail -n 5 "$target/restore.log" >&2; exit 1; }
    sleep 1
done
echo "host=$target port=$port user=postgres"
