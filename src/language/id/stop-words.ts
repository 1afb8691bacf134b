/** Words that carry no topic in this language (Bahasa Indonesia), as they are typed. */
export const stopWords: readonly string[] =
  `ada, adakah, adalah, agar, akan, aku, anda, antara, apa, apabila, apakah, apaan, arti, artinya, atas, atau,
bagaimana, bagaimanakah, bagi, bahwa, banyak, baru, beberapa, begitu, belum, berapa, beri, berikan, berikut,
bisa, bisakah, biasanya, boleh, buat, bukan, cara, caranya, coba, contoh, contohnya, dalam, dan, dapat, dari,
daripada, dengan, definisi, di, dia, disebut, dong, dulu, gimana, gmn, guna, hai, hal, halo, hanya, harus,
hingga, ia, ialah, ingin, ini, itu, itulah, jadi, jelasin, jelaskan, jika, juga, kah, kalau, kalian, kami, kamu,
kan, kapan, karena, kasih, ke, kenapa, kepada, ketika, kita, lagi, lah, lain, lalu, lebih, maka, maksud,
maksudnya, mana, manakah, masing, masih, mau, melakukan, memang, memiliki, mengapa, mengenai, menjadi, menurut,
mereka, merupakan, misalnya, mohon, namun, nih, nya, oleh, pada, para, paling, perbedaan, perbedaannya, beda,
bedanya, perlu, pengertian, pernah, pun, punya, saat, saja, sama, sampai, sangat, saya, sebagai, sebuah,
sebutkan, secara, sedang, sehingga, sejak, sekarang, selain, selalu, semua, seorang, seperti, sering, serta,
setelah, setiap, siapa, suatu, sudah, supaya, tadi, tanpa, tapi, tentang, terhadap, terima, terjadi, tersebut,
tetapi, tiap, tidak, tolong, tunjukkan, untuk, yaitu, yakni, yang, ya, yuk, dipakai, digunakan, fungsinya,
kegunaan, berguna, sih, gak, nggak, enggak`.split(/,\s+/);
