# Who works: the option, the variable, the configuration, in this order.
quietly new harbour.assay --title "The harbour fire"
who() { "$cli" history harbour.assay --json | sed -n 's/.*"reviewer": "\(.*\)",/\1/p' | tail -1; }
quietly tags harbour.assay add A --reviewer "K. Osei"
who
quietly tags harbour.assay add B
who
unset ASSAY_REVIEWER
mkdir -p "$HOME/.config/assay"
printf '# mine\nreviewer = L. Okafor \n' >"$HOME/.config/assay/config"
quietly tags harbour.assay add C
who
export XDG_CONFIG_HOME=$HOME/other
mkdir -p "$XDG_CONFIG_HOME/assay"
printf 'reviewer=M. Second\n' >"$XDG_CONFIG_HOME/assay/config"
quietly tags harbour.assay add D
who
rm -r "$XDG_CONFIG_HOME"
quietly tags harbour.assay add E
[ "$(who)" = "$(id -un)" ] && echo "the login name"
run list harbour.assay assessments --count
