/** Courses in other languages than English: what they teach is found, and they answer in their language. */
import { expect, test } from "vitest";
import { answerOf } from "../../support/answer.ts";
import { importThese } from "../../support/importing/files.ts";
import { tutorOf } from "../../support/importing/tutor-of.ts";

const spanish = `# Introducción al aprendizaje automático

El **aprendizaje automático** es una rama de la inteligencia artificial en la que los programas aprenden de los datos. Se divide en aprendizaje supervisado y aprendizaje no supervisado.

## Aprendizaje supervisado

El *aprendizaje supervisado* es el que usa ejemplos etiquetados. Por ejemplo, clasificar correos.

## Sobreajuste

El **sobreajuste** ocurre cuando un modelo aprende el ruido de los datos de entrenamiento.

## Descenso del gradiente

El descenso del gradiente es un método que ajusta los pesos de la red en la dirección contraria al gradiente.
`;

const german = `# Teig

## Vorteig

Ein Vorteig ist ein Teil des Teiges, der am Abend vorher angesetzt wird. Er gibt dem Brot mehr Geschmack.

## Gare

Die Gare ist die Zeit, in der der Teig aufgeht. Wie lange sie dauert, hängt von der Wärme ab.

## Autolyse

Bei der **Autolyse** ruhen Mehl und Wasser, bevor das Salz dazukommt. Danach lässt sich der Teig leichter kneten.
`;

const hindi = `# मशीन लर्निंग का परिचय

**मशीन लर्निंग** कृत्रिम बुद्धिमत्ता की एक शाखा है जिसमें कंप्यूटर डेटा से सीखते हैं। यह दो प्रकार की होती है।

## तंत्रिका नेटवर्क

**तंत्रिका नेटवर्क** परतों से बना एक मॉडल है। हर परत में कई न्यूरॉन होते हैं।

## प्रवणता अवरोहण

प्रवणता अवरोहण एक अनुकूलन विधि है जो तंत्रिका नेटवर्क के भार बदलती है। सीखने की दर हर कदम का आकार तय करती है।

## अतिसमायोजन

अतिसमायोजन तब होता है जब मॉडल प्रशिक्षण डेटा का शोर भी सीख लेता है।
`;

const arabic = `# مقدمة في تعلم الآلة

**تعلم الآلة** هو فرع من الذكاء الاصطناعي تتعلم فيه البرامج من البيانات.

## الشبكة العصبية

الشبكة العصبية هي نموذج يتكون من طبقات من الخلايا العصبية.

## الانحدار التدريجي

الانحدار التدريجي هو طريقة لتحسين أوزان الشبكة العصبية.
`;

async function courseOf(text: string) {
  const { course } = await importThese({ "lesson.md": text });
  if (!course) throw new Error("no course was made");
  return course;
}

test.each([
  ["es", spanish, ["Aprendizaje automático", "Aprendizaje supervisado", "Descenso del gradiente", "Sobreajuste"]],
  ["de", german, ["Autolyse", "Gare", "Vorteig"]],
  ["hi", hindi, ["अतिसमायोजन", "तंत्रिका नेटवर्क", "प्रवणता अवरोहण", "मशीन लर्निंग"]],
  ["ar", arabic, ["الانحدار التدريجي", "الشبكة العصبية", "تعلم الآلة"]],
])("%s: ideas are what its headings and bold names say, and no small words", async (language, text, titles) => {
  const { meta, concepts } = await courseOf(text);
  expect(meta.language).toBe(language);
  const found = concepts.map(({ title }) => title).filter((title) => title !== "Teig");
  expect(found.sort()).toEqual([...titles].sort());
});

test.each([
  ["es", "¿Qué es el sobreajuste?", spanish, "ruido"],
  ["es", "¿Qué es el descenso del gradiente?", spanish, "contraria al gradiente"],
  ["de", "Was ist ein Vorteig?", german, "am Abend vorher"],
  ["hi", "अतिसमायोजन क्या है?", hindi, "शोर"],
  ["hi", "तंत्रिका नेटवर्क क्या है?", hindi, "परतों से बना"],
  ["ar", "ما هي الشبكة العصبية؟", arabic, "طبقات"],
])("%s: it answers %s", async (_language, question, text, words) => {
  const { inScope, citations } = await answerOf(await tutorOf(await courseOf(text)), question);
  expect(inScope).toBe(true);
  expect(citations[0]?.quote).toContain(words);
});

test("what a definition of another language builds on comes before it", async () => {
  const { concepts, relations } = await courseOf(hindi);
  const titleOf = new Map(concepts.map(({ id, title }) => [id, title]));
  expect(relations.map(({ source, target }) => [titleOf.get(source), titleOf.get(target)])).toEqual([
    ["तंत्रिका नेटवर्क", "प्रवणता अवरोहण"],
  ]);
});
