const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/**
 * An EDTF date in words, the same in every locale and time zone: `2025-07-07` -> "7 July 2025", `2025-06` -> "June 2025",
 * `2025-06/2025-07` -> "June 2025 – July 2025", `2025-06~` -> "about June 2025". What it does not know it gives back.
 */
export function dateWords(edtf: string): string {
  const ends = edtf.split("/");
  if (ends.length === 2) {
    const [from = "", to = ""] = ends;
    if (from === "" || from === "..") return `until ${dateWords(to)}`;
    if (to === "" || to === "..") return `from ${dateWords(from)}`;
    return `${dateWords(from)} – ${dateWords(to)}`;
  }
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(edtf);
  if (!parts) return edtf;
  const [, year, month, day, qualifier] = parts;
  const monthName = month ? (MONTHS[Number(month) - 1] ?? SEASONS[month]) : undefined;
  if (month && !monthName) return edtf;
  const words = [day ? String(Number(day)) : "", monthName ?? "", year].filter((part) => part !== "").join(" ");
  if (qualifier === "?") return `perhaps ${words}`;
  if (qualifier === "~") return `about ${words}`;
  if (qualifier === "%") return `perhaps about ${words}`;
  return words;
}
