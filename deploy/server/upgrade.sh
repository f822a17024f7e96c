#!/bin/sh
# upgrade.sh RELEASE-FOLDER : one hop from any release to the one unpacked in RELEASE-FOLDER (below /opt/motcua, built).
# Backs up, stops, points /opt/motcua/current there, starts (the start runs the migrations) and waits until a user can work.
# When that fails, the old release is pointed to again and its data comes back from the backup.
set -eu
new=$(readlink -f "$1")
link=${MOTCUA_LINK:-/opt/motcua/current}
env_file=${MOTCUA_ENV:-/etc/motcua/motcua.env}
patience=${MOTCUA_PATIENCE:-300}
[ -f "$new/apps/server/main.ts" ] || { echo "$new holds no release" >&2; exit 1; }
old=$(readlink -f "$link")
set -a; . "$env_file"; set +a
motcua() { (cd "$1" && shift && runuser -u motcua -- ./node_modules/node/bin/node apps/cli/main.ts "$@"); }

ready() {
    waited=0
    while ! curl -fsS -o /dev/null "http://127.0.0.1:$PORT/health/ready"; do
        waited=$((waited + 2)); [ "$waited" -lt "$patience" ] || return 1
        sleep 2
    done
}
point() { ln -sfn "$1" "$link.new"; mv -T "$link.new" "$link"; }

systemctl stop motcua
motcua "$old" backup
point "$new"
systemctl start motcua
if ready && motcua "$new" verify; then echo "Now running $new"; exit 0; fi

echo "The new release does not work here; going back to $old" >&2
systemctl stop motcua
point "$old"
motcua "$old" restore
systemctl start motcua
ready
exit 1
