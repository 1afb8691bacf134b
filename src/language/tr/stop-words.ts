/** Words that carry no topic in this language (Türkçe), as they are typed. */
export const stopWords: readonly string[] =
  `acaba, açıkla, acikla, açıklar, aciklar, açıklayın, açıklayabilir, aciklayabilir, ama, ancak, anlat, anlatır,
anlatir, anlatabilir, anlama, anlamı, anlami, arasında, arasinda, arasındaki, arasindaki, artık, artik, asıl,
aynı, ayni, az, bana, bazen, bazı, bazi, belki, ben, bende, beni, benim, biraz, bir, birçok, bircok, biri,
birkaç, birkac, birşey, bişey, biz, bize, bizim, böyle, boyle, bu, buna, bunda, bundan, bunlar, bunu, bunun,
burada, bütün, butun, çok, cok, çünkü, cunku, da, daha, dair, de, değil, degil, demek, denir, diğer, diger,
diye, dolayı, dolayi, en, etmek, etmeden, fakat, farkı, farki, fark, farklar, gerek, gerekir, gerekiyor, gibi,
göre, gore, göster, goster, ha, hakkında, hakkinda, hangi, hangileri, hangisi, hani, hem, hep, hepsi, her,
herkes, hiç, hic, için, icin, ile, ise, işte, iste, istiyorum, ki, kim, kime, kimi, kısaca, kisaca, lütfen,
lutfen, mı, mi, mu, mü, mıdır, midir, ne, neden, nedenle, nedir, neler, nelerdir, nerede, nereden, niçin, nicin,
niye, nasıl, nasil, nasıldır, o, olan, olarak, oldu, olduğu, oldugu, olmak, olsa, olur, on, ona, ondan, onlar,
onu, onun, örnek, ornek, örneği, ornegi, örnekler, ornekler, pek, peki, rağmen, ragmen, sadece, sana, sen,
senin, siz, size, sizin, sonra, söyle, soyle, şey, sey, şeyler, şöyle, su, şu, tam, tanımı, tanimi, tarif, tüm,
tum, üzere, uzere, var, ve, veya, ver, verir, ya, yani, yap, yapar, yapılır, yapilir, yapmak, yarar, yok, zaman,
arada, kadar, kullanılır, kullanilir, kullanılıyor, selam, merhaba, teşekkürler, tesekkurler`.split(/,\s+/);
