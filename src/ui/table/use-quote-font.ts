import { useEffect, useState } from "react";

/** The letter of quotes, as the theme names it. */
const FONT = '14.5px "Source Serif 4 Variable"';

/** Whether quotes can be measured: their letter is here, or will not come. */
export function useQuoteFont(): boolean {
  const [here, setHere] = useState(() => document.fonts.check(FONT));
  useEffect(() => {
    const done = () => setHere(true);
    document.fonts.load(FONT).then(done, done);
  }, []);
  return here;
}
