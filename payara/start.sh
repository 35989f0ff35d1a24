#!/usr/bin/env bash
# Starts one Mingping server on an external PostgreSQL and stays with it until it ends.
#   usage: start.sh [configuration]        default: /etc/mingping/mingping.conf, or the environment if that does not exist
# Refuses to start on a missing secret or a database that does not answer, and fails when the application is not ready.
set -euo pipefail
# What this server writes holds passwords or persons.
umask 077

say() { echo "mingping: $*" >&2; }
refuse() { say "$@"; exit 78; }   # EX_CONFIG: systemd does not try again

configuration=${1:-/etc/mingping/mingping.conf}
if [ -r "$configuration" ]; then
    set -a
    # shellcheck source=/dev/null
    . "$configuration"
    set +a
elif [ $# -gt 0 ]; then
    refuse "the configuration $configuration cannot be read."
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${MINGPING_HOME:-$(dirname "$here")}
port=${MINGPING_PORT:-8080}
patience=${MINGPING_START_SECONDS:-180}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
# Names of counties are Chinese: in a locale without UTF-8 Java would read them as question marks.
export LC_ALL=C.UTF-8

for name in DB_URL DB_OWNER_USER DB_OWNER_PASSWORD DB_APP_USER DB_APP_PASSWORD DB_SYSTEM_USER DB_SYSTEM_PASSWORD TOKEN_PEPPER TOTP_KEY KEYS_MASTER KEYS_DIRECTORY SEAL_KEY; do
    key=MINGPING_$name
    [ -n "${!key:-}" ] || refuse "$key is not set; mingping.conf.example says what it is for."
done
[ "${MINGPING_BOOT_TOKEN:-false}" = false ] || refuse "MINGPING_BOOT_TOKEN is for mvn -Prun: its token passes the second factor by."
[ "${MINGPING_DEMO:-false}" = false ] || refuse "MINGPING_DEMO is for mvn -Prun: its passwords are known to everyone."
for file in "$home/mingping.war" "$home/payara-micro.jar"; do
    [ -r "$file" ] || refuse "$file is missing."
done
{ command -v "$java" && command -v "$jar"; } > /dev/null || refuse "there is no JDK; install JDK 17 or newer, or set JAVA_HOME."
if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
    refuse "port $port is in use; stop the program that holds it, or set MINGPING_PORT."
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/mingping.XXXXXX")
server=
finish() {
    if [ -n "$server" ]; then
        kill -TERM "$server" 2> /dev/null || true
        wait "$server" 2> /dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# The driver the application itself uses; the JDK's own jar, since a server may have no unzip.
driver=$("$jar" tf "$home/mingping.war" | grep '^WEB-INF/lib/postgresql-.*\.jar$') || refuse "$home/mingping.war is not the built product."
(cd "$work" && "$jar" xf "$home/mingping.war" "$driver")
"$java" -cp "$work/$driver" "$here/CheckDatabase.java" || exit 1

# shellcheck disable=SC2086
"$java" -Xmx"${MINGPING_HEAP:-2g}" -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.io.tmpdir="$work" ${MINGPING_JAVA_OPTIONS:-} \
    -jar "$home/payara-micro.jar" --nocluster --disablephonehome --port "$port" \
    --prebootcommandfile "$here/preboot.txt" --postbootcommandfile "$here/postboot.txt" \
    --deploy "$home/mingping.war" --contextroot / &
server=$!

answer() {
    (exec 3<> "/dev/tcp/127.0.0.1/$port" && printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && timeout 10 cat <&3) 2> /dev/null || true
}
# A server with nothing deployed answers 200 too, but names no check.
until reply=$(answer) && [[ $reply == *" 200 "* && $reply == *'"name"'* ]]; do
    kill -0 "$server" 2> /dev/null || { say "the server ended while starting; its last lines say why."; exit 1; }
    if [[ $reply =~ \"failure\":\"([^\"]+)\" ]]; then
        say "the application could not start: ${BASH_REMATCH[1]}"
        exit 1
    fi
    if [ "$SECONDS" -gt "$patience" ]; then
        say "the application was not deployed or not ready within $patience seconds; the lines above say why."
        exit 1
    fi
    sleep 1
done
say "ready on port $port after $SECONDS s."
if [ -n "${NOTIFY_SOCKET:-}" ]; then
    systemd-notify --ready
fi
wait "$server"
