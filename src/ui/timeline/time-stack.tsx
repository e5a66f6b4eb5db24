import { STANCE_KEYS, type TimeCount } from "../../query/index.ts";
import { StanceSign } from "../marks.tsx";
import { percent } from "./time-scale.ts";

/** In pixels: the least part that has room for a sign, that has room for a line to the next one, and the least hatched width. */
const SIGN_ROOM = 10;
const LINE_ROOM = 4;
const HATCH_ROOM = 6;

interface Props {
  readonly count: TimeCount;
  /** Pixels. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** A low bar, and where its time goes on beyond what is drawn. */
  readonly low?: { readonly before: boolean; readonly after: boolean };
}

/** The stances of some statements one above the other, the first lowest; dates that are inferred are hatched, from the right. */
export function TimeStack({ count, left, width, height, low }: Props) {
  const { mix, statements, inferred } = count;
  const parts = STANCE_KEYS.filter((key) => mix[key] > 0);
  const sum = parts.reduce((total, key) => total + mix[key], 0);
  const hasSign = (share: number) => !low && width >= SIGN_ROOM && share * height >= SIGN_ROOM;
  return (
    <span
      className="time-stack"
      data-low={low !== undefined || undefined}
      data-before={low?.before || undefined}
      data-after={low?.after || undefined}
      data-small={height < LINE_ROOM * parts.length || undefined}
      style={{ width, height, marginLeft: left }}
    >
      {parts.map((key) => (
        <span key={key} className={`time-part part-${key}`} style={{ flexGrow: mix[key] }}>
          {hasSign(mix[key] / sum) && <StanceSign stance={key} size={Math.min(10, width - 2)} />}
        </span>
      ))}
      {inferred > 0 && width >= HATCH_ROOM && (
        <span className="time-inferred" style={{ width: percent(inferred / statements) }} />
      )}
    </span>
  );
}
