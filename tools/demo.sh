#!/usr/bin/env bash
# A sound organisation, then the same with the way back from feedback to planning torn out. Usage: tools/demo.sh [PATH OF mediaorg IN THE CHECKOUT]
set -euo pipefail
cd "$(dirname "$0")/.."
mediaorg=$PWD/${1:-.venv/bin/mediaorg}
spec=specs/xingxuan
from=user-operator to=content-planner

locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
case ${MEDIAORG_LANG:-$locale} in zh*) language=zh ;; *) language=en ;; esac
export MEDIAORG_LANG=$language

say() { # English, Chinese
  if [[ $language == zh ]]; then printf '\n%s\n\n' "$2"; else printf '\n%s\n\n' "$1"; fi
}

without_handoff() { # drops every list item that is a handoff from $from to $to
  awk -v from="from: $from[^a-z0-9-]" -v to="to: $to[^a-z0-9-]" '
    function flush() { if (!(item ~ from && item ~ to)) printf "%s", item; item = "" }
    { match($0, /^ */); indent = RLENGTH }
    /^ *- / && (item == "" || indent <= depth) { flush(); depth = indent; item = $0 "\n"; next }
    item != "" && indent > depth { item = item $0 "\n"; next }
    { flush(); print }
    END { flush() }' "$1"
}

tear() { # FOLDER: takes the handoff out of each file that has it
  find "$1" -name '*.yaml' -type f | while read -r file; do
    without_handoff "$file" > "$file.torn"
    mv "$file.torn" "$file"
  done
  ! diff -r -q "$spec" "$1" > /dev/null || { echo "$spec has no handoff from $from to $to" >&2; exit 1; }
}

say "1. A content and live-commerce team: does its division of work hold?   mediaorg validate $spec" \
    "一、一支内容与直播团队：这套分工站得住吗？   mediaorg validate $spec"
"$mediaorg" validate --format text "$spec"

say "2. The same team, but nobody tells the planner any more what users say ($from → $to):" \
    "二、还是这套分工，只是用户反馈不再交回内容策划（$from → $to）："
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$spec" "$folder/"
tear "$folder/${spec##*/}"
status=0
(cd "$folder" && "$mediaorg" validate --format text "${spec##*/}") || status=$?
[[ $status -eq 1 ]] || { echo "expected findings (exit 1), got exit $status" >&2; exit 1; }

say "3. That is an exit code of 1: a pull request would stop here. What to try next:" \
    "三、退出码为 1：这样的改动会被拦在合并之前。接下来可以试试："
cat <<NEXT
  .venv/bin/mediaorg explain loop-misrouted
  .venv/bin/mediaorg chart $spec --view loop -o loop.svg
  .venv/bin/mediaorg handbook $spec -o handbook
  .venv/bin/mediaorg init my-team
  make demo MEDIAORG_LANG=$([[ $language == zh ]] && echo en || echo zh)
NEXT
