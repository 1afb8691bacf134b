/** A small grey picture, cell by cell. */
import { type Drawing, type Frame, px, svg } from "../../../figures/svg.ts";
import { type GreyPicture, pictureColumns, pictureRows } from "./model.ts";

export function drawGrey(picture: GreyPicture, { width }: Frame): Drawing {
  const side = Math.min(22, (width - 4) / pictureColumns);
  return {
    width: px(side * pictureColumns + 4),
    height: px(side * pictureRows + 4),
    nodes: picture.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const at = { x: px(2 + c * side), y: px(2 + r * side), width: px(side), height: px(side) };
        return [
          svg("rect", { ...at, class: "cell" }),
          svg("rect", { ...at, class: "shade", "fill-opacity": Math.round(cell * 100) / 100 }),
        ];
      }),
    ),
  };
}
