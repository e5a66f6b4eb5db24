/** What a first visit is shown: where each bubble points, and what it says. */
export interface TourStep {
  readonly title: string;
  readonly words: string;
  /** The first of these that is on screen is pointed at. */
  readonly at: readonly string[];
}

export const TOUR: readonly TourStep[] = [
  {
    title: "The legend is the filter",
    words:
      "Colour, shape and sign say where the words stand: for something, against it, both or neither. Take one away, or show only one.",
    at: ["#facet-stance", ".phone-stances"],
  },
  {
    title: "Every line opens to the words",
    words: "A line goes from who speaks to what is spoken of. Press a line or a name to read what was said, and where.",
    at: ["#graph", "[role=grid]", "#stage"],
  },
  {
    title: "Send exactly this",
    words:
      "Copy link sends what you see, as it is: all of it is in the address. In the header Views keeps it under a name, and Search finds people, issues and words.",
    at: [".copies .button:last-of-type", ".header"],
  },
];
