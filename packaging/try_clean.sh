#!/usr/bin/env bash
# Installs the .deb in a bare Debian, runs it there, opens files, and removes it without trace.
#
#     sudo packaging/try_clean.sh SUITE PACKAGE.deb PICTURES MIRROR [BARE]
#
# SUITE is bookworm or trixie, PICTURES the folder for the screenshots, MIRROR the address of a
# Debian archive. BARE is a folder that debootstrap has filled before; without it that is done anew.
# Needs root, debootstrap, xvfb, imagemagick (import), x11-utils (xprop) and xdotool. Nothing but the package
# and what it depends on is installed while the program runs: the X server is the host's.
set -euo pipefail

suite=$1 package=$(realpath "$2") pictures=$(realpath -m "$3") mirror=$4 bare=${5:-}
id=org.stretchtimer.StretchTimer
work=$(mktemp -d)
root=$work/root
pids=()
mkdir -p "$pictures"

say() { echo "== $suite: $*"; }

leave() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    for place in tmp/.X11-unix dev/pts dev proc; do
        umount -l "$root/$place" 2>/dev/null || true
    done
    rm -rf --one-file-system "$work"
}
trap leave EXIT

inside() { # runs a command in the clean room, as the user nobody knows yet
    chroot "$root" /usr/bin/env -i HOME=/home/someone USER=someone LANG=C.UTF-8 \
        PATH=/usr/bin:/bin DISPLAY="$display" XDG_RUNTIME_DIR=/run/someone \
        setpriv --reuid 1000 --regid 1000 --clear-groups "$@"
}

as_root() {
    chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

files() { # all there is, without what apt and caches keep for themselves
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home \
        -o -path ./run -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg \
        -o -path ./var/log \) -prune -o -print | sort)
}

picture() {
    sleep "${2:-3}"
    import -display "$display" -window root "$pictures/$suite-$1.png"
    say "picture $suite-$1.png"
}

if [[ -n "$bare" ]]; then
    cp -a "$bare" "$root"
else
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
mkdir -p "$root/tmp/.X11-unix" "$root/home/someone" "$root/run/someone"
chown 1000:1000 "$root/home/someone" "$root/run/someone"
chmod 700 "$root/run/someone"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec 7>"$work/display"
Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp 2>/dev/null &
pids+=($!)
until [[ -s "$work/display" ]]; do sleep 0.1; done
display=:$(tr -d '[:space:]' <"$work/display")

as_root apt-get -qq update
cp "$package" "$root/tmp/"
package=/tmp/$(basename "$package")

add() { # installs without what is only recommended
    as_root apt-get -qq install -y --no-install-recommends "$@" >>"$work/apt.log" 2>&1 ||
        { tail -20 "$work/apt.log"; exit 1; }
}

remove() { # removes the package, and says what is there that was not in the list $1
    as_root apt-get -qq purge -y --autoremove stretchtimer >>"$work/apt.log" 2>&1
    files >"$work/after"
    diff "$1" "$work/after" || { say "FAILED: that is left"; exit 1; }
    say "removed, and nothing is left"
}

files >"$work/bare"
say "install $(basename "$package"), with what it depends on and nothing else"
add "$package"
as_root dpkg --verify stretchtimer

say "in the terminal"
inside stretchtimer --version
inside stretchtimer list | head -3
inside stretchtimer check /usr/lib/stretchtimer/_internal/stretchtimer/routines/desk-break.yaml
inside stretchtimer play ais-hamstring-stretch --headless --speed 1000 --mute && say "played"
inside stretchtimer export bundle ais-hamstring-stretch -o /home/someone/routine.stretch
inside stretchtimer export handout ais-hamstring-stretch -o /home/someone/handout.pdf
inside cp /usr/lib/stretchtimer/_internal/stretchtimer/routines/desk-break.yaml /home/someone/
inside stretchtimer doctor || true

say "the window"
inside stretchtimer >"$work/window.log" 2>&1 &
pids+=($!)
picture window 6
DISPLAY=$display xdotool key Escape # the questions about the user can wait
say "a second start hands its file over and ends"
time inside stretchtimer /home/someone/desk-break.yaml
picture routine
inside stretchtimer /home/someone/routine.stretch
picture bundle
for window in $(DISPLAY=$display xdotool search --onlyvisible --name StretchTimer); do
    DISPLAY=$display xprop -id "$window" WM_CLASS 2>/dev/null || true
    kill "$(DISPLAY=$display xdotool getwindowpid "$window")" || true
done
cat "$work/window.log"

remove "$work/bare"
say "what the user made is still there:"
(cd "$root/home/someone" && find . -path ./.cache -prune -o -type f -print)

say "again, on a desktop: what it makes of the files"
add desktop-file-utils shared-mime-info xdg-utils libfile-mimeinfo-perl hicolor-icon-theme
files >"$work/desktop"
add "$package"
inside cp /home/someone/routine.stretch /home/someone/without-its-ending
for file in routine.stretch without-its-ending; do
    type=$(inside xdg-mime query filetype "/home/someone/$file")
    say "$file is $type"
    [[ $type == application/vnd.stretchtimer.bundle+zip ]]
done
opener=$(inside xdg-mime query default application/vnd.stretchtimer.bundle+zip)
say "it is opened by $opener"
[[ $opener == $id.desktop ]]
as_root desktop-file-validate "/usr/share/applications/$id.desktop"
remove "$work/desktop"
say "done"
