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

const french = `# Neurones

## La fonction d'activation

La fonction d'activation est une fonction non linéaire appliquée à la sortie de chaque neurone.

## Surapprentissage

Le surapprentissage survient quand le modèle apprend le bruit des données d'entraînement.
`;

const chinese = `# 机器学习导论

**机器学习**是人工智能的一个分支，程序从数据中学习。它分为监督学习和无监督学习。

## 神经网络

**神经网络**是由多层神经元组成的模型。每个神经元计算输入的加权和。

## 梯度下降

梯度下降是一种优化方法，它沿着梯度的反方向调整神经网络的权重。学习率决定每一步的大小。

## 过拟合

过拟合是指模型把训练数据中的噪声也学了进去。
`;

const japanese = `# 機械学習入門

**機械学習**は、プログラムがデータから学ぶ人工知能の一分野です。

## 勾配降下法

勾配降下法は、勾配の逆方向に重みを調整する方法です。学習率が一歩の大きさを決めます。

## 過学習

過学習とは、モデルが訓練データの雑音まで学んでしまうことです。
`;

const korean = `# 기계 학습 소개

**기계 학습**은 프로그램이 데이터에서 배우는 인공지능의 한 분야이다.

## 경사 하강법

경사 하강법은 기울기의 반대 방향으로 가중치를 조정하는 방법이다. 학습률이 한 걸음의 크기를 정한다.

## 과적합

과적합은 모델이 훈련 데이터의 잡음까지 배우는 것이다.
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
  ["fr", french, ["Fonction d'activation", "Surapprentissage"]],
  ["zh", chinese, ["机器学习", "梯度下降", "神经网络", "过拟合"]],
  ["ja", japanese, ["機械学習", "勾配降下法", "過学習"]],
  ["ko", korean, ["경사 하강법", "과적합", "기계 학습"]],
  ["ar", arabic, ["الانحدار التدريجي", "الشبكة العصبية", "تعلم الآلة"]],
])("%s: ideas are what its headings and bold names say, and no small words", async (language, text, titles) => {
  const { meta, concepts } = await courseOf(text);
  expect(meta.language).toBe(language);
  const found = concepts.map(({ title }) => title).filter((title) => !["Teig", "Neurones"].includes(title));
  expect(found.sort()).toEqual([...titles].sort());
});

test.each([
  ["es", "¿Qué es el sobreajuste?", spanish, "ruido"],
  ["es", "¿Qué es el descenso del gradiente?", spanish, "contraria al gradiente"],
  ["de", "Was ist ein Vorteig?", german, "am Abend vorher"],
  ["hi", "अतिसमायोजन क्या है?", hindi, "शोर"],
  ["hi", "तंत्रिका नेटवर्क क्या है?", hindi, "परतों से बना"],
  ["fr", "Qu'est-ce que la fonction d'activation ?", french, "non linéaire"],
  ["zh", "什么是梯度下降？", chinese, "反方向"],
  ["zh", "过拟合是什么", chinese, "噪声"],
  ["ja", "勾配降下法とは何ですか？", japanese, "逆方向"],
  ["ko", "경사 하강법이란 무엇인가요?", korean, "반대 방향"],
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
