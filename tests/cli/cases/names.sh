run names "Dilgam Asgarov" "Дильгам Аскеров"
run names "Hasan Hasanov" "Ali Hasanov" --kind person
printf 'name1\tname2\tkind\tlabel\nDilgam Asgarov\tDilqəm Əsgərov\tperson\t1\nAli Hasanov\tHasan Hasanov\tperson\t0\nPort of Baku\tBaku Port\torganisation\t1\n' >pairs.tsv
run names --pairs pairs.tsv
run names --pairs pairs.tsv --reasons
printf 'left\tright\nA\tB\n' >wrong.tsv
run names --pairs wrong.tsv
printf 'name1\tname2\nA\n' >short.tsv
run names --pairs short.tsv
: >empty.tsv
run names --pairs empty.tsv
run names --pairs nothere.tsv
run names Alone
