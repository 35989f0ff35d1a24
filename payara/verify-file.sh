#!/usr/bin/env bash
# Checks sealed files of dispositions offline: nothing but a JDK 17 or newer and the two files verify-file.sh and VerifyFile.java is needed, no network and no Mingping.
# 离线核对封卷文件：只需要 JDK 17 以上和 verify-file.sh、VerifyFile.java 两个文件。
#   usage: verify-file.sh FILE.zip... --key public.pem       with the installation's public key
#          verify-file.sh FILE.zip --seal NUMBER             with the number on the receipt of sealing
# Ends with 0: whole, as it was sealed; 1: changed; 2: cannot be told.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Names of documents are Chinese: in a locale without UTF-8 Java would not find the file.
export LC_ALL=C.UTF-8
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" > /dev/null || { echo "没有 Java / there is no Java: JDK 17+" >&2; exit 2; }
exec "$java" -Xshare:auto -XX:TieredStopAtLevel=1 "$here/VerifyFile.java" "$@"
