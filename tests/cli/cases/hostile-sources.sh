# Bytes that are no proper text: reported, never fatal, never silently changed.
quietly new bad.assay --title "Bad input"
printf 'Good words and \xff\xfe\xc3 bad ones.\n' >invalid.txt
run import bad.assay invalid.txt
printf '\xff\xfeT\0i\0t\0l\0e\0\n\0\n\0W\0o\0r\0d\0s\0.\0\n\0' >utf16.txt
run import bad.assay utf16.txt
run show bad.assay utf16 --text
printf 'Before\0after.\r\nNext line.\r\n' >nul.txt
run import bad.assay nul.txt
: >empty.txt
run import bad.assay empty.txt
printf '\xef\xbb\xbfMarked.\n' >bom.txt
run import bad.assay bom.txt
"$cli" show bad.assay bom --text
head -c 50000000 /dev/zero | tr '\0' 'a' >long.txt
run import bad.assay long.txt
for i in 1 2 3 4 5 6 7 8 9 10; do printf '<div>%.0s' 1 2 3 4 5 6 7 8 9 10; done >hundred
for i in $(seq 1000); do cat hundred; done >deep.html
printf 'x' >>deep.html
run import bad.assay deep.html
run list bad.assay documents --columns document --format tsv
run verify bad.assay
