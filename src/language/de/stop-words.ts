/** Words that carry no topic in this language (Deutsch), as they are typed. */
export const stopWords: readonly string[] =
  `ab, aber, alle, allem, allen, aller, alles, als, also, am, an, andere, anderen, anderes, auch, auf, aus, bei,
beim, beispiel, beispiele, beispielsweise, besser, bin, bis, bist, bitte, da, dabei, dadurch, dafür, dafuer,
damit, danke, dann, daran, darauf, darf, darüber, darueber, das, dass, davon, dazu, definition, dein, deine,
dem, den, denn, der, des, dich, die, dies, diese, diesem, diesen, dieser, dieses, dir, doch, dort, du, durch,
eigentlich, ein, eine, einem, einen, einer, eines, einfach, einmal, er, erklär, erklaer, erkläre, erklaere,
erklären, erklaeren, erklärst, erzähl, erzähle, es, etwas, euch, euer, für, fuer, funktioniert, funktionieren,
gegen, genau, gern, gerne, gib, gibt, hab, habe, haben, hallo, hast, hat, hatte, hier, hinter, ich, ihm, ihn,
ihnen, ihr, ihre, im, immer, in, ins, ist, ja, jede, jeder, jedes, jetzt, kann, kannst, kein, keine, können,
koennen, könnte, könntest, man, mal, macht, machen, mehr, mein, meine, meiner, mich, mir, mit, möchte, moechte,
muss, müssen, nach, nein, nicht, nichts, noch, nun, nur, ob, oder, ohne, sagen, schon, sehr, sein, seine, sich,
sie, sind, so, soll, sollte, sonst, über, ueber, um, und, uns, unser, unter, unterschied, unterschiede, vom,
von, vor, war, waren, warum, was, wäre, weil, welche, welchem, welchen, welcher, welches, wem, wen, wenn, wer,
werden, weshalb, wie, wieso, wird, wir, wo, wofür, wofuer, woher, wozu, wurde, würde, zeig, zeige, zu, zum, zur,
zwischen, bedeutet, versteht, verstehen, nennt, heißt, heisst, begriff`.split(/,\s+/);
