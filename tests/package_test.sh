#!/usr/bin/env bash
# Installs the Debian package of build/package into a clean Debian 12 and runs what it
# installed; then unpacks the tarball there. Needs root, debootstrap and a mirror, so `./dev package
# try` runs it and ctest does not.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
skip() {
  printf 'package test: skipped, %s\n' "$1"
  exit 77
}
[ "$(id -u)" -eq 0 ] || skip "this needs root"
command -v debootstrap >/dev/null || skip "there is no debootstrap here"

clean=$(mktemp -d)
trap 'rm -rf --one-file-system "$clean"' EXIT
printf 'package test: a clean Debian 12\n'
debootstrap --variant=minbase bookworm "$clean" >"$clean.log" 2>&1 || {
  tail -n 5 "$clean.log"
  skip "debootstrap found no mirror"
}
rm "$clean.log"
cp /etc/resolv.conf "$clean/etc/"
cp "$root"/build/package/*.deb "$clean/crosscheck.deb"
cp "$root"/build/package/*.tar.gz "$clean/crosscheck.tar.gz"
inside() { chroot "$clean" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

# A minimal Debian image leaves documentation out; here it has to come along.
rm -f "$clean"/etc/dpkg/dpkg.cfg.d/*
inside apt-get -q install -y --no-install-recommends /crosscheck.deb >/dev/null
inside crosscheck --version
inside bash -n /usr/share/bash-completion/completions/crosscheck
inside test -s /usr/share/man/man1/crosscheck.1
inside crosscheck check /usr/share/doc/crosscheck/examples/ceasefire --format compact --fail-on never |
  tee "$clean/installed"
grep -q . "$clean/installed"
inside dpkg -r crosscheck >/dev/null
inside sh -c '! command -v crosscheck'

inside sh -c 'mkdir /unpacked && tar xzf /crosscheck.tar.gz -C /unpacked --strip-components=1'
unpacked=$(cd "$clean" && find unpacked -name crosscheck -type f -perm -u+x)
inside "/$unpacked" check "/${unpacked%bin/crosscheck}share/doc/crosscheck/examples/ceasefire" \
  --format compact --fail-on never >"$clean/from-tarball"
diff <(sed 's|/[^ ]*/ceasefire/||g' "$clean/installed") <(sed 's|/[^ ]*/ceasefire/||g' "$clean/from-tarball")
printf 'package test: passed\n'
