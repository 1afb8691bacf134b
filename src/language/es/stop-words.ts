/** Words that carry no topic in this language (Español), as they are typed. */
export const stopWords: readonly string[] =
  `a, al, algo, algún, algun, alguna, algunas, alguno, algunos, ante, aquel, aquella, aquí, aqui, así, asi, aun,
aún, bien, cada, como, cómo, con, contra, cosa, cosas, cual, cuál, cuales, cuáles, cualquier, cuando, cuándo,
cuanto, cuánto, cuanta, cuánta, cuantos, cuántos, da, dame, dar, de, del, desde, dime, donde, dónde, el, él,
ella, ellas, ellos, en, entonces, entre, era, eran, es, esa, esas, ese, eso, esos, esta, está, estas, este,
esto, estos, están, estan, estar, explica, explicame, explícame, explicar, explicas, ejemplo, ejemplos, favor,
fue, gracias, gustaría, gustaria, ha, haber, hace, hacen, hacer, hacia, han, hasta, hay, hola, la, las, le, les,
lo, los, más, mas, me, mejor, mi, mí, mis, mismo, misma, mucho, muy, nada, necesito, ni, no, nos, nosotros, o,
otra, otras, otro, otros, para, pero, podría, podria, podrías, podrias, por, porque, porqué, puede, pueden,
puedes, puedo, pues, que, qué, queda, quién, quien, quiero, sabe, saber, sabes, se, sea, según, segun, ser, si,
sí, significa, sin, sino, sirve, sirven, sobre, son, soy, su, sus, tal, también, tambien, tan, tanto, te, tener,
tengo, ti, tiene, tienen, toda, todas, todo, todos, tu, tú, tus, un, una, unas, uno, unos, usa, usan, usar,
usted, ustedes, va, vamos, van, vez, y, ya, yo, diferencia, diferencias, definición, definicion, concepto`.split(
    /,\s+/,
  );
