# What .ci/run and .ci/long have in common about fuzzing; to be sourced from bash.

# fuzz_targets PATTERN lists "package name" of each matching target.
fuzz_targets() {
  # The names of a package's targets are followed by a line "ok PACKAGE …".
  go test -list '^Fuzz' ./... | awk '
    /^Fuzz/ { name[++n] = $1 }
    $1 == "ok" { for (i = 1; i <= n; i++) print $2, name[i]; n = 0 }' | grep -E -- "$1"
}

# fuzz_binary SCRATCH PACKAGE builds the tests of a package with the fuzzer's counters in
# them, once, and prints where they are.
fuzz_binary() {
  local binary=$1/${2//\//_}.test
  [ -e "$binary" ] || go test -c -fuzz . -o "$binary" "$2"
  echo "$binary"
}
