#!/bin/sh
# Runs the binary as older processors would, and compares its labels with those it gives here:
# `processors.sh BINARY`. Nehalem has neither AVX nor FMA; Haswell has AVX2 but not AVX-512.
set -eu
binary=$1

command -v qemu-x86_64 > /dev/null || {
  echo "skipped: processors: qemu-x86_64 not found; Debian has it in qemu-user"
  exit 0
}
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# The rest is a command that runs the binary.
labels() {
  precision=$1
  shift
  "$@" predict --precision "$precision" "I love this" "A dull, lifeless film" "Not bad at all" \
    "It begins well and ends with a car chase that nobody asked for, at twice the length" \
    2> "$errors" | cut -f 1
}

fail() {
  echo "processors: $*" >&2
  cat "$errors" >&2
  exit 1
}

for processor in Nehalem Haswell; do
  emulated="qemu-x86_64 -cpu $processor $binary"
  test "$($emulated --version 2> "$errors")" = "$("$binary" --version)" \
    || fail "the binary does not start on $processor"
  for precision in int8 fp32; do
    here=$(labels $precision "$binary")
    test -n "$here" || fail "no prediction in $precision"
    there=$(labels $precision $emulated)
    test "$here" = "$there" || fail "$precision says on $processor:" $there "and here:" $here
  done
done
echo "processors: Nehalem and Haswell start it and predict the labels that this one does"
