import { Lasso, Maximize, Minus, Plus, RotateCcw } from "lucide-react";
import type { Scene } from "../../scene/index.ts";

const STEP = 1.5;

interface Props {
  readonly scene: Scene;
  readonly lasso: boolean;
  setLasso(on: boolean): void;
  layOutAgain(): void;
}

export function ZoomColumn({ scene, lasso, setLasso, layOutAgain }: Props) {
  return (
    <fieldset className="zoom-column" aria-label="Zoom and arrange">
      <Button name="Zoom in" icon={Plus} press={() => scene.zoom(STEP)} />
      <Button name="Zoom out" icon={Minus} press={() => scene.zoom(1 / STEP)} />
      <Button name="Fit the picture" icon={Maximize} press={() => scene.fit()} />
      <Button name="Select an area" icon={Lasso} press={() => setLasso(!lasso)} pressed={lasso} />
      <Button name="Layout again" icon={RotateCcw} press={layOutAgain} />
    </fieldset>
  );
}

function Button(props: { name: string; icon: typeof Plus; press(): void; pressed?: boolean }) {
  const { name, icon: Icon, press, pressed } = props;
  return (
    <button type="button" className="button icon" title={name} aria-label={name} aria-pressed={pressed} onClick={press}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
