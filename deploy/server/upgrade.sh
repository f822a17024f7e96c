#!/bin/sh
# upgrade.sh RELEASE-FOLDER : one hop from any release to the one unpacked in RELEASE-FOLDER (below /opt/motcua, built).
# Nothing acknowledged is taken back. The new release migrates and proves itself on a port nobody is led to; until then a failure
# puts the backup of the stopped product back. Once people may have worked with the new release, it stays.
# Exit code: 0 upgraded, 1 not upgraded, 2 upgraded and something is to be looked at.
set -eu
new=$(readlink -f "$1")
link=${MOTCUA_LINK:-/opt/motcua/current}
env_file=${MOTCUA_ENV:-/etc/motcua/motcua.env}
patience=${MOTCUA_PATIENCE:-300}
trial_port=${MOTCUA_TRIAL_PORT:-18080}
verify=${MOTCUA_VERIFY:-on}
[ -f "$new/apps/server/main.ts" ] || { echo "$new holds no release" >&2; exit 1; }
old=$(readlink -f "$link")
port=$(sed -n 's/^PORT=//p' "$env_file" | tail -n 1 | tr -cd 0-9)
port=${port:-8080}

# The embedded PostgreSQL of the next major reads no folder of this one: its data are loaded anew from the backup of the stopped product.
data=$(sed -n 's/^MOTCUA_HOME=//p' "$env_file" | tail -n 1)/postgres
kept=$(cat "$data/cluster/PG_VERSION" 2>/dev/null || true)
# A folder left from before the data moved to a server of their own is nobody's.
! grep -q '^DATABASE_URL=.' "$env_file" || kept=
asked=$(sed -n "s/^const MAJOR = '\([0-9]*\)'$/\1/p" "$new/platform/db/embedded/cluster.ts" 2>/dev/null || true)
aside=
[ -z "$kept" ] || [ -z "$asked" ] || [ "$kept" = "$asked" ] || aside=$data-$kept
[ -z "$aside" ] || [ ! -e "$aside" ] || { echo "$aside is in the way: move it away first" >&2; exit 1; }

say() { echo "$1" >&2; }
# The settings file is systemd's to read: a shell would read a pass-phrase otherwise than the service does.
unit() { release=$1; shift; systemd-run --quiet --collect -p "EnvironmentFile=$env_file" -p "WorkingDirectory=$release" -p User=motcua -p Group=motcua -p UMask=0077 "$@"; }
motcua() { at=$1; shift; unit "$at" --wait --pipe -- "$at/node_modules/node/bin/node" apps/cli/main.ts "$@"; }
try() { unit "$new" --unit=motcua-trial -- /usr/bin/env HOST=127.0.0.1 "PORT=$trial_port" ROLE=web "$new/node_modules/node/bin/node" apps/server/main.ts; }
# A trial that has ended is not waited for; the service itself starts again.
ready() {
    waited=0
    while ! curl -fs -o /dev/null "http://127.0.0.1:$1/health/ready"; do
        [ "$1" != "$trial_port" ] || systemctl is-active --quiet motcua-trial || return 1
        waited=$((waited + 2)); [ "$waited" -lt "$patience" ] || return 1
        sleep 2
    done
}
point() { ln -sfn "$1" "$link.new"; mv -T "$link.new" "$link"; }

# The nightly backup and drill would open the database between two steps: they rest, and one under way is waited for.
timers=
rest() {
    for one in motcua-backup motcua-drill; do ! systemctl is-active --quiet $one.timer || timers="$timers $one.timer"; done
    [ -z "$timers" ] || systemctl stop $timers
    for one in motcua-backup motcua-drill; do
        told=
        while true; do
            case $(systemctl show -p ActiveState --value $one) in activ* | deactiv*) ;; *) break ;; esac
            [ -n "$told" ] || say "Waiting until $one has ended."
            told=yes; sleep 5
        done
    done
}
wake() { [ -z "$timers" ] || systemctl start $timers; }

# What was set aside is as it was when the product stopped.
bring_back() {
    if [ -z "$aside" ]; then motcua "$old" restore; return; fi
    [ ! -e "$aside" ] || { rm -rf "$data" && mv "$aside" "$data"; }
}

step=running
leave() {
    code=$?
    trap - EXIT INT TERM HUP
    case $step in
    running) say "Nothing was changed: $old goes on."; wake; exit 1 ;;
    stopped) say "Nothing was changed: $old is started again."; systemctl start motcua; wake; exit 1 ;;
    tried)
        say "$new does not work here, see journalctl -u motcua-trial. Nobody has worked with it: $old and its data come back."
        systemctl stop motcua-trial || true
        [ "$(readlink -f "$link")" = "$old" ] || point "$old" || true
        bring_back || { say "The backup could not be put back: the product and its timers stay stopped. Run “motcua restore”, then systemctl start motcua$timers."; exit 1; }
        systemctl start motcua; wake; exit 1 ;;
    switched)
        say "$new was ready when tried and is not now, see journalctl -u motcua. It stays: people may have worked with it, and going back to the backup would lose that."
        wake; exit 2 ;;
    esac
    wake
    exit "$code"
}
trap leave EXIT
trap 'exit 1' INT TERM HUP

rest
[ "$verify" = off ] || motcua "$old" verify || { say "verify finds contradictions before the upgrade, told above: mend them first, or say MOTCUA_VERIFY=off."; exit 1; }
motcua "$old" backup || { say "No backup can be taken, told above."; exit 1; }

step=stopped
systemctl stop motcua
# What was filed since the first backup is in this one.
motcua "$old" backup || { say "No backup can be taken of the stopped product, told above."; exit 1; }

step=tried
if [ -n "$aside" ]; then
    [ ! -e "$data/cluster/postmaster.pid" ] || { say "PostgreSQL still runs on $data."; exit 1; }
    mv "$data" "$aside"
    motcua "$new" restore
fi
# As long as the data needs; the trial then starts as any start does.
motcua "$new" migrate
try
ready "$trial_port"
systemctl stop motcua-trial

point "$new"
step=switched
systemctl start motcua
ready "$port"

step=done
echo "Now running $new"
[ -z "$aside" ] || echo "The data were loaded into PostgreSQL $asked; those of PostgreSQL $kept lie in $aside until you delete them."
[ "$verify" = off ] || motcua "$new" verify || { say "verify finds contradictions, told above. Nothing was taken back: $new stays."; exit 2; }
