import {
  ACTS,
  type Act,
  FORMS,
  type Form,
  type Issue,
  type OnRecord,
  STANCE_VALUES,
  type StanceValue,
  type Statement,
} from "../model/index.ts";
import { ACT_LABELS, FORM_LABELS, STANCE_LABELS, STANCE_SIGNS } from "../query/labels.ts";
import { rootsOf } from "../query/roots.ts";
import { escapeMarkdown } from "./markdown.ts";

/**
 * A record -> how it is coded, as Markdown: its issues with what is said of each for coders, and the values that a statement is given, all with how
 * often they are used. Issues come by name. Rejected statements are left out, and words that are repeated count once. Ends with a line break.
 */
export function codebookMarkdown(record: OnRecord): string {
  const statements = counting(record.statements);
  const issues = [...record.issues].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  const sections = [
    `# ${escapeMarkdown(record.title)}: codebook`,
    ...paragraph(record.description),
    `${counted(issues.length, "issue")}, used in ${counted(statements.length, "statement")} that ${statements.length === 1 ? "is" : "are"} not rejected; words that several articles repeat count once.`,
    "## Issues",
    ...(issues.length === 0
      ? ["This record has no issues yet."]
      : issues.map((issue) => issueSection(issue, statements))),
    "## Stance",
    "What the words say toward a target: an issue, an actor or another statement. Never a rating of a person.",
    list(STANCE_VALUES, (value) => ({
      name: `${STANCE_LABELS[value]} (${STANCE_SIGNS[value]})`,
      about: STANCES[value],
      count: statements.filter(({ stances }) => stances.some((stance) => stance.value === value)).length,
    })),
    line({
      name: STANCE_LABELS.uncoded,
      about: "no stance can be coded; the statement says why.",
      count: statements.filter(({ stances }) => stances.length === 0).length,
    }),
    "## Act",
    "What the speaker does with the words.",
    list(ACTS, (act) => ({
      name: ACT_LABELS[act],
      about: WHAT_ACTS_DO[act],
      count: statements.filter((one) => one.act === act).length,
    })),
    "## Form",
    "Whose words they are.",
    list(FORMS, (form) => ({
      name: FORM_LABELS[form],
      about: WHOSE_WORDS[form],
      count: statements.filter((one) => one.form === form).length,
    })),
  ];
  return `${sections.join("\n\n")}\n`;
}

const STANCES: Readonly<Record<StanceValue, string>> = {
  support: "the words are for the target, or ask that it be or stay.",
  oppose: "the words are against the target, or ask that it end or not be.",
  mixed: "the same words are for it in one respect and against it in another.",
  neutral: "the words are about it and take no side.",
};

const WHAT_ACTS_DO: Readonly<Record<Act, string>> = {
  assert: "says that something is so.",
  demand: "says that somebody must do something.",
  order: "tells somebody to do something who has to obey.",
  request: "asks somebody to do something.",
  promise: "binds the speaker to do something.",
  accuse: "says that somebody has done wrong.",
  decline: "says that nothing will be said.",
};

const WHOSE_WORDS: Readonly<Record<Form, string>> = {
  direct: "the speaker’s own words, between quotation marks.",
  mixed: "the article’s words with some of the speaker’s own among them.",
  indirect: "the article’s words for what was said.",
};

/** One for the same words, and none that was rejected. */
function counting(statements: readonly Statement[]): readonly Statement[] {
  const live = statements.filter(({ review }) => review.status !== "rejected");
  const roots = rootsOf(statements);
  const first = new Map<string, Statement>();
  for (const one of live) {
    const root = roots.get(one.id) ?? one.id;
    if (!first.has(root) || one.id === root) first.set(root, one);
  }
  return [...first.values()];
}

function issueSection(issue: Issue, statements: readonly Statement[]): string {
  const on = statements.filter(({ stances }) => stances.some((stance) => isOn(stance, issue)));
  const taking = (value: StanceValue) =>
    on.filter(({ stances }) => stances.some((stance) => isOn(stance, issue) && stance.value === value)).length;
  const values = STANCE_VALUES.filter((value) => taking(value) > 0).map((value) => `${taking(value)} ${value}`);
  const used = on.length === 0 ? "Not used yet." : `Used in ${counted(on.length, "statement")}: ${values.join(", ")}.`;
  return [
    `### ${escapeMarkdown(issue.name)}`,
    ...paragraph(issue.proposition),
    ...labelled("Note", issue.note),
    ...labelled("Example", issue.example ?? ""),
    ...labelled("Counter-example", issue.counterExample),
    `${used} Id: ${escapeMarkdown(issue.id)}.`,
  ].join("\n\n");
}

function isOn({ toward }: Statement["stances"][number], { id }: Issue): boolean {
  return toward.kind === "issue" && toward.id === id;
}

function paragraph(text: string): string[] {
  return text.trim() === "" ? [] : [escapeMarkdown(text)];
}

function labelled(label: string, text: string): string[] {
  return text.trim() === "" ? [] : [`**${label}.** ${escapeMarkdown(text)}`];
}

interface Value {
  readonly name: string;
  readonly about: string;
  readonly count: number;
}

function list<T>(values: readonly T[], told: (value: T) => Value): string {
  return values.map((value) => line(told(value))).join("\n");
}

function line({ name, about, count }: Value): string {
  return `- **${name}**: ${about} ${counted(count, "statement")}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
