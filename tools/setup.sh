#!/bin/sh
# What the guide needs of the system. `tools/setup.sh python`: to build. `tools/setup.sh tests`: browsers and tools for `make test`.
# On Debian and Ubuntu it installs what is missing, as root or by a sudo that asks for no password; elsewhere it says what to type.
# Outside CI a tool that stays missing skips the tests that need it; in CI (CI=true) it is an error.
set -eu
python=${PYTHON:-python3}
PATH=$PATH:/usr/sbin:/usr/local/sbin # where Debian keeps nginx
missing= debian= brew= dnf=
shell=chromium-headless-shell # the same engine without a browser around it; Debian has it since 12

has() { for program; do command -v "$program" >/dev/null 2>&1 && return; done; return 1; }

# need WHAT DEBIAN BREW DNF: notes a missing tool and the packages that bring it; - where there is none.
need() {
  missing="$missing $1"
  [ "$2" = - ] || debian="$debian $2"
  [ "$3" = - ] || brew="$brew $3"
  [ "$4" = - ] || dnf="$dnf $4"
}

look_for_python() {
  if ! has "$python" && [ "$python" != python3 ]; then
    echo "There is no $python here: name another with make PYTHON=…" >&2
    exit 1
  elif ! has "$python"; then
    need python "python3 python3-venv" python python3
  elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    need venv "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" python python3
  fi
}

look_for_tools() {
  # Ubuntu's own packages of these two are snaps, which do not start in a container.
  snap=; ! grep -qs '^ID=ubuntu' /etc/os-release || snap=-
  has chromium-headless-shell chromium chromium-browser google-chrome chrome || playwright_chromium || need chromium "${snap:-$shell}" chromium chromium
  # Tests take half of the time in the shell: CI gets it beside a Chromium that is there.
  [ -z "${CI:-}" ] || has $shell || [ -n "$snap$missing" ] || ! has apt-get || debian="$debian $shell"
  has firefox-esr firefox || need firefox "${snap:-firefox-esr}" firefox firefox
  has WebKitWebDriver || need webkit webkit2gtk-driver - webkit2gtk-driver
  has Xvfb || need xvfb xvfb - xorg-x11-server-Xvfb
  { has java && java -version 2>/dev/null; } || need java default-jre-headless openjdk java-latest-openjdk-headless # the Nu HTML checker
  has pdftotext || need poppler poppler-utils poppler poppler-utils # reads what was printed
  has nginx || need nginx nginx-light nginx nginx                    # deploy/nginx.conf is started and asked
  has npm || need npm npm node nodejs-npm                            # axe and the Nu checker come from it
  has php || need php php-cli php php-cli                            # runs WordPress' own code on an address of ours
  has soffice libreoffice || need libreoffice libreoffice-calc-nogui - libreoffice-calc # reads the list as a spreadsheet would
  wordpress || unpack_wordpress || need wordpress - - -
  has git || need git git git git                                    # a test reads the history of the promised addresses
  fonts || need fonts fonts-dejavu-core - dejavu-sans-fonts          # without fonts, text has no size
}

# Not `fc-list | grep -q`: grep ends at the first hit, and fc-list then fails on the closed pipe.
fonts() { [ "$(uname)" = Darwin ] || [ -n "$(find /usr/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[to]tf' 2>/dev/null | head -n 1)" ]; }

wordpress() { for kept in /usr/share .cache/wordpress/usr/share; do [ ! -f "$kept/wordpress/wp-includes/embed.php" ] || return 0; done; return 1; }

# Only its files: installed, the package would bring a web server and a database. It is under the GPL; tests run it, and nothing of it is shipped.
unpack_wordpress() {
  has apt-get dpkg-deb && mkdir -p .cache/wordpress && (cd .cache/wordpress && apt-get download -qq wordpress && dpkg-deb -x wordpress_*.deb . && rm wordpress_*.deb) >/dev/null 2>&1
}

playwright_chromium() { [ -n "$(find "$HOME/.cache/ms-playwright" "$HOME/Library/Caches/ms-playwright" -maxdepth 1 -name 'chromium*' 2>/dev/null)" ]; }

install() {
  if [ "$(id -u)" = 0 ]; then sudo=; elif sudo -n true 2>/dev/null; then sudo=sudo; else return 1; fi
  has apt-get || return 1
  $sudo apt-get update -qq || return 1
  apt-cache show $shell >/dev/null 2>&1 || debian=$(echo "$debian" | sed "s/$shell/chromium/g")
  echo "Installing:$debian"
  # shellcheck disable=SC2086 # a list of packages is several words
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debian >/dev/null
}

tell() {
  echo "Missing:$missing."
  if has apt-get; then [ -z "$debian" ] || echo "To install: sudo apt-get install --no-install-recommends$debian"
  elif has brew; then echo "To install: brew install$brew"
  elif has dnf; then echo "To install: sudo dnf install$dnf"
  else echo "Install what your system calls them."; fi
}

case ${1:-} in python) look=look_for_python ;; tests) look=look_for_tools ;; *) sed -n '2,4s/^# //p' "$0"; exit 2 ;; esac
$look
if [ -n "$missing$debian" ]; then
  [ -z "$debian" ] || install || true
  missing= debian= brew= dnf=
  $look
  # Playwright brings a Chromium of its own, though not the libraries that it wants of the system.
  case $missing in *chromium*) if "${BIN:-.venv/bin}/python" -m playwright install chromium; then missing= debian= brew= dnf=; $look; fi ;; esac
fi
[ -n "$missing" ] || exit 0
tell >&2
[ "$1" = tests ] && [ -z "${CI:-}" ] && echo "What needs them is skipped." >&2 && exit 0
exit 1
