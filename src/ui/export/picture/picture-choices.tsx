import { type ReactNode, useId } from "react";
import { type Choice, FRAMES, THEMES } from "../choice.ts";
import { SCALES } from "./picture-scale.ts";

interface Props {
  readonly choice: Choice;
  choose(change: Partial<Choice>): void;
  /** The camera was moved, so that less or other than everything is in view. */
  readonly moved: boolean;
  /** "2880 × 1620 pixels"; null until it is known. */
  readonly pixels: string | null;
}

const FRAME_NAMES = { view: "As it stands", all: "All in view" } as const;
const THEME_NAMES = { light: "Light", dark: "Dark", screen: "As on screen" } as const;

/** How a picture is drawn. */
export function PictureChoices({ choice, choose, moved, pixels }: Props) {
  return (
    <fieldset>
      <legend>Picture</legend>
      {moved && (
        <Row name="Shows">
          {FRAMES.map((frame) => (
            <Segment key={frame} group="frame" on={choice.frame === frame} choose={() => choose({ frame })}>
              {FRAME_NAMES[frame]}
            </Segment>
          ))}
        </Row>
      )}
      <Row name="Colours">
        {THEMES.map((theme) => (
          <Segment key={theme} group="theme" on={choice.theme === theme} choose={() => choose({ theme })}>
            {THEME_NAMES[theme]}
          </Segment>
        ))}
      </Row>
      <Row name="Size" aside={pixels}>
        {SCALES.map((scale) => (
          <Segment key={scale} group="scale" on={choice.scale === scale} choose={() => choose({ scale })}>
            {`${scale}×`}
          </Segment>
        ))}
      </Row>
    </fieldset>
  );
}

function Row({ name, aside = null, children }: { name: string; aside?: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <div className="picture-row" role="radiogroup" aria-labelledby={id}>
      <span id={id} className="picture-row-name">
        {name}
      </span>
      <span className="export-segments">{children}</span>
      {aside !== null && <span className="picture-row-aside">{aside}</span>}
    </div>
  );
}

interface SegmentProps {
  readonly group: string;
  readonly on: boolean;
  choose(): void;
  readonly children: string;
}

function Segment({ group, on, choose, children }: SegmentProps) {
  return (
    <label className="export-step picture-segment">
      <input type="radio" name={`export-${group}`} checked={on} onChange={choose} />
      {children}
    </label>
  );
}
