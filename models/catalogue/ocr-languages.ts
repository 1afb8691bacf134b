/**
 * Language data for reading scanned pages, the languages of the interface first. Every file is pinned by size and
 * SHA-256 as other projects publish them of this commit; what doesn't agree is refused when it arrives.
 */
import type { OcrLanguageEntry } from "../../src/domain/model-catalogue.ts";
import { keptLanguage, languageFile } from "../../src/domain/ocr-language.ts";

const repository = "tesseract-ocr/tessdata_fast";
const revision = "87416418657359cb625c412a48b6e1d6d41c29bd";

type Pin = readonly [code: string, title: string, bytes: number, sha256: string];

const pins: readonly Pin[] = [
  ["eng", "English", 4_113_088, "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2"],
  ["spa", "Spanish", 2_294_433, "6f2e04d02774a18f01bed44b1111f2cd7f3ba7ac9dc4373cd3f898a40ea6b464"],
  ["fra", "French", 1_130_365, "ced037562e8c80c13122dece28dd477d399af80911a28791a66a63ac1e3445ca"],
  ["deu", "German", 1_525_436, "19d219bbb6672c869d20a9636c6816a81eb9a71796cb93ebe0cb1530e2cdb22d"],
  ["por", "Portuguese", 1_982_756, "c4932b937207a9514b7514d518b931a99938c02a28a5a5a553f8599ed58b7deb"],
  ["tur", "Turkish", 4_550_554, "7393381111e1152420fc4092cb44eef4237580d21b92bf30d7d221aad192c6b7"],
  ["ind", "Indonesian", 1_122_661, "69786901da87ab8766c1ea7fbb10b28f2110c14da3f6c8f2735df131fba95d88"],
  ["hin", "Hindi", 1_122_751, "4c73ffc59d497c186b19d1e90f5d721d678ea6b2e277b719bee4e2af12271825"],
  ["ara", "Arabic", 1_432_056, "e3206d3dc87fd50c24a0fb9f01838615911d25168f4e64415244b67d2bb3e729"],
  ["chi_sim", "Chinese (Simplified)", 2_469_156, "a5fcb6f0db1e1d6d8522f39db4e848f05984669172e584e8d76b6b3141e1f730"],
  ["jpn", "Japanese", 2_471_260, "1f5de9236d2e85f5fdf4b3c500f2d4926f8d9449f28f5394472d9e8d83b91b4d"],
  ["kor", "Korean", 1_677_415, "6b85e11d9bbf07863b97b3523b1b112844c43e713df8b66418a081fd1060b3b2"],
  ["heb", "Hebrew", 961_404, "11f9e43ab227f786352a50f75c94c2e9906f1baba86d93276da19da7ce0904db"],
  ["ita", "Italian", 2_701_314, "b8f89e1e785118dac4d51ae042c029a64edb5c3ee42ef73027a6d412748d8827"],
  ["rus", "Russian", 3_861_738, "e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225"],
];

export const ocrLanguages: readonly OcrLanguageEntry[] = pins.map(([code, title, bytes, sha256]) => {
  const path = languageFile(code);
  return {
    kind: "ocr-language",
    id: code,
    title,
    package: {
      id: keptLanguage(code),
      repository,
      revision,
      licence: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      bytes,
      include: [],
      files: [{ path, bytes, sha256 }],
      elsewhere: { [path]: `https://raw.githubusercontent.com/${repository}/${revision}/${path}` },
    },
  };
});
