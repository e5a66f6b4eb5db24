import { STANCE_CLASSES } from "./stance-words.ts";
import { wordBits } from "./word-bits.ts";

// What verbs do to whom they are about and to whom something is said, as bits above those of the classes of stance words.
const FIRST = STANCE_CLASSES.length;

/** It praises whoever is its object, or stands by them. */
export const PRAISE = 1 << FIRST;
/** Whoever does it praises, or faults, and so takes a side toward whoever is its object. */
export const LAUD = 1 << (FIRST + 1);
export const FAULT = 1 << (FIRST + 2);
/** Whoever does it stands by what they did themselves. */
export const DEFENCE = 1 << (FIRST + 3);
/** It asks something of whoever is its object. */
export const ASKING = 1 << (FIRST + 4);
/** Its object is whom it is about. */
export const ABOUT_OBJECT = 1 << (FIRST + 5);
/** It answers somebody. */
export const REPLY = 1 << (FIRST + 6);
/** What stands between it and those to whom something is said: nothing, "to", "on"; and nothing before a noun in the plural, "promised voters". */
export const TELLS = 1 << (FIRST + 7);
export const TELLS_TO = 1 << (FIRST + 8);
export const TELLS_ON = 1 << (FIRST + 9);
export const TELLS_SEVERAL = 1 << (FIRST + 10);

/** A verb's base form -> the bits above. */
export function verbBits(lemma: string): number {
  return BITS.get(lemma) ?? 0;
}

const BITS: ReadonlyMap<string, number> = wordBits([
  [
    PRAISE,
    "praise thank thanks applaud commend laud hail congratulate credit defend back support endorse trust admire salute honor honour welcome".split(
      " ",
    ),
  ],
  [LAUD, "praise thank applaud commend laud hail congratulate endorse defend salute".split(" ")],
  [
    FAULT,
    "accuse blame condemn criticise criticize denounce fault lambast lambaste mock ridicule deride sue rebuke castigate excoriate".split(
      " ",
    ),
  ],
  [DEFENCE, "deny defend reject refute dispute apologise apologize plead".split(" ")],
  [ASKING, "urge want demand call promise recommend".split(" ")],
  [
    ABOUT_OBJECT,
    "accuse blame call describe criticise criticize condemn denounce praise thank label brand dismiss mock slam blast attack defend back support oppose".split(
      " ",
    ),
  ],
  [REPLY, "reply respond answer retort counter".split(" ")],
  [
    TELLS,
    "tell ask urge order warn remind assure inform advise direct instruct command beg implore invite challenge dare encourage press persuade notify brief answer email text".split(
      " ",
    ),
  ],
  [TELLS_TO, "say write appeal reply respond complain explain speak announce admit suggest report".split(" ")],
  [TELLS_ON, ["call"]],
  [TELLS_SEVERAL, ["promise"]],
]);
