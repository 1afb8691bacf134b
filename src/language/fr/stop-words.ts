/** Words that carry no topic in this language (Français), as they are typed. */
export const stopWords: readonly string[] =
  `à, a, afin, ai, ainsi, alors, après, apres, as, au, aucun, aucune, aussi, autre, autres, aux, avec, avez, avoir,
avons, bien, bonjour, c, ça, ca, car, ce, ceci, cela, celle, celles, celui, ces, cet, cette, ceux, chaque, chez,
chose, choses, comme, comment, concept, d, dans, de, définition, definition, des, différence, difference,
différences, differences, dire, dis, dois, doit, donc, donne, donner, du, elle, elles, en, encore, entre, es,
est, et, étaient, était, etait, êtes, etes, être, etre, eu, exemple, exemples, explique, expliquer, expliquez,
fait, faire, font, faut, il, ils, j, je, l, la, là, le, les, leur, leurs, lui, m, ma, mais, me, même, meme,
merci, mes, mieux, moi, moins, mon, n, ne, ni, non, nos, notre, nous, on, ont, ou, où, oui, par, parce, pas,
peu, peut, peuvent, peux, plus, plusieurs, pour, pourquoi, pouvez, puis, puisque, qu, quand, que, quel, quelle,
quelles, quelque, quelques, quels, qui, quoi, s, sa, sais, sans, se, sera, ses, sert, servent, si, signifie,
son, sont, sous, souvent, sur, t, ta, te, tes, toi, ton, tous, tout, toute, toutes, très, tres, tu, un, une,
utilise, utiliser, veut, veux, voudrais, vers, voici, voilà, voila, vos, votre, vous, vraiment, y, s'il, plaît,
plait, d'un, d'une, c'est, qu'est-ce, est-ce`.split(/,\s+/);
