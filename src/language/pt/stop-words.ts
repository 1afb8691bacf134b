/** Words that carry no topic in this language (Português), as they are typed. */
export const stopWords: readonly string[] =
  `a, à, ao, aos, as, às, ainda, algo, algum, alguma, algumas, alguns, antes, aquela, aquele, aqui, até, ate, bem,
cada, com, como, conceito, contra, da, dá, das, dar, de, definição, definicao, dela, dele, depois, desde, dessa,
desse, desta, deste, diferença, diferenca, diferenças, diferencas, diga, dizer, do, dos, e, é, ela, elas, ele,
eles, em, então, entao, entre, era, eram, essa, essas, esse, esses, esta, está, estão, estao, estar, estas,
este, estes, eu, exemplo, exemplos, explica, explicar, explique, favor, faz, fazem, fazer, foi, fosse, gostaria,
há, ha, isso, isto, já, ja, la, lá, lhe, mais, mas, me, melhor, mesma, mesmo, meu, meus, mim, minha, muito, na,
não, nao, nas, nem, nenhum, no, nos, nós, nossa, nosso, num, numa, o, obrigada, obrigado, oi, olá, ola, onde,
os, ou, outra, outras, outro, outros, para, pela, pelas, pelo, pelos, pode, podem, poderia, por, porque, porquê,
posso, pra, preciso, qual, quais, qualquer, quando, quanto, quantos, que, quê, quem, quer, quero, são, sao, se,
sem, sendo, ser, serve, servem, seu, seus, si, sido, significa, só, so, sobre, sou, sua, suas, também, tambem,
tanto, te, tem, têm, tenho, ter, toda, todas, todo, todos, tu, tua, tudo, um, uma, umas, uns, usa, usado, usar,
vai, vamos, você, voce, vocês, voces, vou`.split(/,\s+/);
