#!/bin/sh
# npm run db:setup [-- --dry-run] [--config wrangler.jsonc]
# Creates in the Cloudflare account what wrangler.jsonc binds (the D1 database, the KV namespaces, the R2 bucket), and
# writes the ids into it. What exists is found instead of created, so an interrupted setup is repaired by running it again.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
bin="$root/node_modules/.bin"
config="$root/wrangler.jsonc"
dry_run=false

refuse() {
  echo "$1" >&2
  exit "${2:-1}"
}

while [ $# -gt 0 ]; do
  case "$1" in
    --dry-run) dry_run=true ;;
    --config)
      [ $# -gt 1 ] || refuse "--config needs the path of a wrangler.jsonc." 2
      config=$2
      shift
      ;;
    *) refuse "\"$1\" was not expected. Usage: npm run db:setup [-- --dry-run] [--config wrangler.jsonc]" 2 ;;
  esac
  shift
done
[ -f "$config" ] || refuse "There is no $config." 2

# WRANGLER: another program that speaks as wrangler does.
wrangler=${WRANGLER:-$bin/wrangler}
[ -x "$wrangler" ] || refuse "wrangler is not installed yet: run \`npm ci\` first."
# Its own Node is newer than the machine's may be. With CI it asks nothing, and leaves wrangler.jsonc alone.
PATH="$bin:$PATH"
CI=1
WRANGLER_SEND_METRICS=false
WRANGLER_HIDE_BANNER=true
export PATH CI WRANGLER_SEND_METRICS WRANGLER_HIDE_BANNER

answer() {
  node "$root/scripts/account-resources.mjs" "$@"
}

# Asks wrangler something. What it says on stderr is shown only when it fails.
ask() {
  if ! (cd "$root" && "$wrangler" "$@" </dev/null 2>"$errors"); then
    cat "$errors" >&2
    return 1
  fi
}

commands() {
  case "$1" in
    d1) echo "d1 $2" ;;
    kv) echo "kv namespace $2" ;;
    r2) echo "r2 bucket $2" ;;
  esac
}

plan=$(answer plan "$config") || exit 1

if $dry_run; then
  echo "$plan" | while read -r kind binding name id; do
    case "$kind $id" in
      *" -") case "$kind" in
        r2) echo "would look for the R2 bucket $name, and else run: wrangler r2 bucket create $name" ;;
        *) echo "would look for $name ($binding), and else run: wrangler $(commands "$kind" create) $name; then write its id" ;;
      esac ;;
      *) echo "would check that the account has $name ($binding): $id" ;;
    esac
  done
  echo "Nothing was asked and nothing was changed."
  exit 0
fi

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
trap 'exit 130' INT TERM

# wrangler's exit code says "not logged in" as well as its answer does.
(cd "$root" && "$wrangler" whoami --json </dev/null 2>"$errors" || true) | answer login || {
  cat "$errors" >&2
  exit 1
}

again="What is there already stays: run \`npm run db:setup\` again."

# The id of a database or a namespace, by its name; nothing when the account has none.
id_of() {
  # shellcheck disable=SC2046 # the words of a command
  if [ "$1" = d1 ]; then listed=$(ask d1 list --json); else listed=$(ask $(commands "$1" list)); fi || return 1
  printf '%s\n' "$listed" | answer find "$1" "$2" "$3"
}

with_id() {
  found=$(id_of "$1" "$3" "$4") || exit 1
  if [ -n "$found" ]; then
    echo "found    $3 ($2): $found"
  else
    # shellcheck disable=SC2046 # the words of a command
    ask $(commands "$1" create) "$3" >/dev/null || refuse "$3 could not be created. $again"
    found=$(id_of "$1" "$3" -) || exit 1
    [ -n "$found" ] || refuse "$3 was created, but is not listed yet. $again"
    echo "created  $3 ($2): $found"
  fi
  answer write "$config" "$1" "$2" "$found" || exit 1
}

bucket() {
  if ask r2 bucket info "$2" --json >/dev/null 2>&1; then
    echo "found    $2 ($1)"
  elif ask r2 bucket create "$2" >/dev/null 2>&1; then
    echo "created  $2 ($1)"
  elif grep -q "10004" "$errors"; then
    # The token may create buckets and not look at them.
    echo "found    $2 ($1)"
  else
    cat "$errors" >&2
    refuse "The R2 bucket $2 could not be created: R2 has to be enabled once in the dashboard, under Storage. $again"
  fi
}

# Not by a pipe: in a subshell a refusal would end only itself.
while read -r kind binding name id; do
  if [ "$kind" = r2 ]; then bucket "$binding" "$name"; else with_id "$kind" "$binding" "$name" "$id"; fi
done <<PLAN
$plan
PLAN

echo "The account has what it needs. Next: npm run deploy"
