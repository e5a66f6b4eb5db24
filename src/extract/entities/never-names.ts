/** Begin sentences with a capital letter and are no name. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  (
    "i i'm a an the this that these those he she they it we you his her their its our my your who what when where why how which whose there here and but or nor so " +
    "yet if as at by for from in into of on onto to up with without after before since while until though although because unless once than then thus " +
    "not no yes all any both each few many more most much other others another some such same several one two three four five six seven eight nine ten " +
    "is are was were be been being do does did has have had can could may might must shall should will would also even ever just only very too now still " +
    "again asked according about above across against along amid among around behind below beneath beside besides between beyond during despite down " +
    "except inside instead like meanwhile moreover near nevertheless next off out outside over past per plus through throughout toward towards under " +
    "unlike upon via within however indeed perhaps later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april june july august september october november december first second third last let let's please " +
    "everyone everybody everything nobody nothing someone somebody something anyone anybody anything ok okay oh well full text abstract updated update " +
    "photo image advertisement related read watch editor's getty credit caption video story letters letter opinion yeah hey look"
  ).split(" "),
);
