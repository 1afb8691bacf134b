/** One picture of a simulation, with the points that can be dragged in it. */
import { simulation as english } from "../../language/words/en/simulation.ts";
import { drawPicture } from "../../simulations/draw-picture.ts";
import type { Picture } from "../../simulations/simulation.ts";
import { FittedDrawing } from "../figures/fitted-drawing.tsx";
import { useWords } from "../words.ts";
import { DragPoints, type DragPointsProps } from "./drag-points.tsx";
import styles from "./simulation.module.css";

interface Props {
  readonly picture: Picture;
  /** In the first picture alone. */
  readonly points?: Omit<DragPointsProps, "drawing">;
}

export function PictureView({ picture, points }: Props) {
  const words = useWords(english);
  const { title, alternative } = picture;
  return (
    <div class={styles.picture} data-picture>
      {title !== undefined && <p class={styles.pictureTitle}>{title}</p>}
      <FittedDrawing
        draw={(frame) => drawPicture(picture, frame)}
        label={alternative}
        instead={
          <p>
            <strong>{words.inWords}:</strong> {alternative}
          </p>
        }
        over={(drawing) =>
          points && drawing.plane && hasPoints(points) ? <DragPoints {...points} drawing={drawing} /> : null
        }
      />
    </div>
  );
}

const hasPoints = ({ controls }: Pick<DragPointsProps, "controls">): boolean =>
  Object.values(controls).some(({ kind }) => kind === "points");
