/** The page was opened by its plain address, which asks for nothing in particular; a link asks for what it holds. */
export const isPlainVisit = location.search === "";
