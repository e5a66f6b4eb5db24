// Where quotations begin and end: one example for each thing that a newsroom's marks do.
import { describe, expect, it } from "vitest";
import { type Quotation, quotations } from "../../src/text/index.ts";

/** The words of each, "·" before them for each quotation around it, "…" after them when nothing closes it. */
function said(text: string): string[] {
  return quotations(text).map(({ start, end, depth, closed }) => {
    return `${"·".repeat(depth)}${text.slice(start, end)}${closed ? "" : "…"}`;
  });
}

function of(kind: Quotation["kind"], text: string): string[] {
  return quotations(text)
    .filter((one) => one.kind === kind)
    .map(({ start, end, label }) => {
      return `${label === null ? "" : `${text.slice(label.start, label.end)}| `}${text.slice(start, end)}`;
    });
}

describe("marks of every make", () => {
  it.each([
    ["curly", "“We go,” she said. “We stay.”", ["We go,", "We stay."]],
    ["straight", '"We go," she said. "We stay."', ["We go,", "We stay."]],
    ["two single ones", "''We go,'' she said of the ''deal''.", ["We go,", "deal"]],
    ["as typesetters wrote them", "``We go,'' she said.", ["We go,"]],
    ["two single curly ones", "‘‘We go,’’ she said. The “deal’’ holds.", ["We go,", "deal"]],
    ["British", "'We go,' she said. ‘We stay.’", ["We go,", "We stay."]],
    ["guillemets", "« On part », dit-elle. «Non.» »Gut«, sagte er.", [" On part ", "Non.", "Gut"]],
    ["low", "„Gut“, sagte er. „Ja”, sagte sie. ‚Nein‘.", ["Gut", "Ja", "Nein"]],
    ["angles", "Das ‹Spiel› ist aus.", ["Spiel"]],
    ["without blanks", "她说：“我们走。”他说「好」", ["我们走。", "好"]],
    ["from right to left", "הוא אמר: “אנחנו נשארים”.", ["אנחנו נשארים"]],
    ["with blanks on both sides", 'He said " we go " and left.', [" we go "]],
    ["in brackets and beside dashes", 'It ("the deal") is off—"dead"—he said.', ["the deal", "dead"]],
    ["beginning with dots", 'She said no. ". . . We go," she added. "... Then."', [". . . We go,", "... Then."]],
    ["interrupted by a dash", '"We are going to—" he said. "No."', ["We are going to—", "No."]],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("quotations in quotations", () => {
  it.each([
    ["of the other kind", "“They said ‘no’ twice,” she said.", ["They said ‘no’ twice,", "·no"]],
    ["the other way round", "'They said \"no\" twice,' she said.", ['They said "no" twice,', "·no"]],
    ["at the end", "“They said ‘no.’” He left.", ["They said ‘no.’", "·no."]],
    ["at the beginning", "\"'No,' they said,\" she said.", ["'No,' they said,", "·No,"]],
    ["in wire copy", "''They said 'no,''' she said.", ["They said 'no,'", "·no,"]],
    ["parted by a blank", "''A term like 'poor,' '' she said.", ["A term like 'poor,' ", "·poor,"]],
    [
      "of the same kind",
      '"He told me, "Go home," and I went," she said.',
      ['He told me, "Go home," and I went,', "·Go home,"],
    ],
    ["three deep", "“A ‘b “c” d’ e”", ["A ‘b “c” d’ e", "·b “c” d", "··c"]],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("know the one that they stand in", () => {
    const found = quotations("“A ‘b “c” d’ e ‘f’.” “G.”");
    expect(found.map(({ within }) => within)).toEqual([null, 0, 1, 0, null]);
  });
});

describe("what is no quotation mark", () => {
  it.each([
    ["apostrophes", "Don't tell the mayor's aide it's 5 o'clock. Trump‘s and d’Arcy’s.", []],
    ["clipped words", "Get 'em 'til the '90s; rock 'n' roll, ’twas in ’08.", []],
    ["possessive plurals", "The drivers' pay and the nurses’ pay.", []],
    ["... in a quotation", "'The drivers' pay is low,' he said.", ["The drivers' pay is low,"]],
    ["... in several", "'The drivers' and nurses' pay is low,' he said.", ["The drivers' and nurses' pay is low,"]],
    ["... but not where one ends", "He spoke of 'drivers' and said 'we go.'", ["drivers", "we go."]],
    ["... nor where nothing else closes it", "'We like drivers' he said.", ["We like drivers"]],
    [
      "clipped words in a quotation",
      "'Get 'em out,' she said. 'Nothin' doin', pal,' he said.",
      ["Get 'em out,", "Nothin' doin', pal,"],
    ],
    ["years in a quotation", "'It was in '84,' he said.", ["It was in '84,"]],
    ["feet and inches", "He is 6' 2\" tall, she is 5'10\" and ran 6' and 2″.", []],
    [
      "... in a quotation",
      '"He is 6\'2" tall," she said. "A 12" pipe," he said.',
      ["He is 6'2\" tall,", 'A 12" pipe,'],
    ],
    [
      "... but not a year that ends one",
      '"We won in 2016" and "lost in 2020" were the words.',
      ["We won in 2016", "lost in 2020"],
    ],
    ["marks with nothing in them", '"" " " “” \'\'', []],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("marks that are wrong", () => {
  it.each([
    ["never closed: to the paragraph's end", "“We go.\n\nThe sun rose. “We stay,” she said.", ["We go.…", "We stay,"]],
    ["a closing one alone", "We go,” she said. “We stay.”", ["We stay."]],
    ["an opening one alone", 'The " was lost. Then she left.', []],
    [
      "forgotten in the middle",
      "“We go, she said. “We stay,” she added. “Yes.”",
      ["We go, she said.…", "We stay,", "Yes."],
    ],
    ["curly and straight", '“We go," she said. "We stay.”', ["We go,", "We stay."]],
    ["turned the wrong way", "“We go,“ she said. ”We stay.”", ["We go,", "We stay."]],
    ["turned, with no blank after it", "“We go.“[Wire] “We stay.”", ["We go.", "We stay."]],
    ["a single one for a double one", "“We go.’ She left.", ["We go."]],
    ["a blank on the wrong side", '"We go. "he said.', ["We go. "]],
    ["single, never closed, after a colon", "He said: 'We go\n\nShe left.", ["We go…"]],
    ["single, never closed, inside", "“He said: ‘We go.” She left.", ["He said: ‘We go.", "·We go.…"]],
    ["single, never closed, in the middle of nothing", "A 'thing went by.", []],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("quotations over paragraphs", () => {
  it("open each and close the last", () => {
    const text = '"One.\n"Two, \'two.\n\n"Three," she said. "Four."';
    expect(said(text)).toEqual(["One.…", "Two, 'two.…", "Three,", "Four."]);
    expect(quotations(text).map(({ continues }) => continues)).toEqual([null, 0, 1, null]);
  });

  it("may never be closed", () => {
    const text = "He said: ‘One.\n\n‘Two.\n\nShe left.";
    expect(said(text)).toEqual(["One.…", "Two.…"]);
    expect(quotations(text).map(({ continues }) => continues)).toEqual([null, 0]);
  });

  it("open again with those inside them", () => {
    const text = "“They said: ‘One.\n\n“‘Two.’ And I left.”";
    expect(said(text)).toEqual(["They said: ‘One.…", "·One.…", "‘Two.’ And I left.", "·Two."]);
    expect(quotations(text).map(({ continues }) => continues)).toEqual([null, null, 0, 1]);
  });

  it("open again with the closing mark in French", () => {
    const text = "« Un.\n\n» Deux. »";
    expect(said(text)).toEqual([" Un.…", " Deux. "]);
    expect(quotations(text).map(({ continues }) => continues)).toEqual([null, 0]);
  });

  it("end when a paragraph does not open them again", () => {
    const found = quotations("“One.\n\nTwo.\n\n“Three.”");
    expect(found.map(({ continues }) => continues)).toEqual([null, null]);
  });
});

describe("transcripts", () => {
  it("are lines with labels, and what follows them up to the next", () => {
    const text = "PENCE: We did.\nHARRIS: We did not.\n(APPLAUSE)\nNot once.\nPENCE: Yes.\nThe debate went on.";
    expect(of("transcript", text)).toEqual([
      "PENCE| We did.",
      "HARRIS| We did not.",
      "HARRIS| Not once.",
      "PENCE| Yes.",
    ]);
    expect(quotations(text).map(({ continues }) => continues)).toEqual([null, null, 1, null]);
  });

  it("are questions and answers", () => {
    expect(of("transcript", "Q: Where?\nA: There.\nQ. When?\nA. Then.")).toEqual([
      "Q| Where?",
      "A| There.",
      "Q| When?",
      "A| Then.",
    ]);
  });

  it("take names and titles that recur, and labels on lines of their own", () => {
    const text = "Jane Roe: Who?\nSen. John Doe (D-Ohio): I.\nRoe:\nWhy you?\nDoe: It was late.";
    expect(of("transcript", text)).toEqual([
      "Jane Roe| Who?",
      "Sen. John Doe (D-Ohio)| I.",
      "Roe| Why you?",
      "Doe| It was late.",
    ]);
    expect(of("transcript", "ANN ROE, HOST: Who?\nMr. SPEAKER: Order.\nMs HALL: I.")).toHaveLength(3);
  });

  it("hold quotations, and are none where marks hold the whole line", () => {
    const text = "ROE: They said “no,” sir.\nDOE: “Never.”\nROE: No.";
    expect(said(text)).toEqual(["They said “no,” sir.", "·no,", "Never.", "No."]);
    expect(quotations(text).map(({ kind, label }) => [kind, label !== null])).toEqual([
      ["transcript", true],
      ["marks", false],
      ["marks", true],
      ["transcript", true],
    ]);
  });

  it("end where the article's own prose begins", () => {
    const text = "ROE: Go.\nDOE: No.\n“We went,” she said later.\nROE: Yes.";
    expect(of("transcript", text)).toEqual(["ROE| Go.", "DOE| No.", "ROE| Yes."]);
  });

  it.each([
    ["notes", "NOTE: It rained.\nUPDATE: It stopped.\nBREAKING: It rains."],
    ["times", "10:30 a.m.: We met.\n11:00 a.m.: We left."],
    ["one line alone", "TRUMP: We go.\nThe rest is prose."],
    ["words in prose", "One thing is clear: we go.\nThe result: we stayed.\nWow: it rained."],
    ["counts of votes", "Ann Roe: 1,769.\nJohn Doe: 1,501.\nRoe: 547.\nDoe: 46."],
    ["lists of places", "Iowa: 8 delegates\nNevada: 4 delegates\nOhio: 18 delegates"],
    ["names that do not recur", "Ann Roe: She won.\nJohn Doe: He lost."],
    ["questions without answers' form", "A: We go.\nA: We stay."],
  ])("are not %s", (_, text) => expect(quotations(text)).toEqual([]));
});

describe("block quotations", () => {
  it("no lines after arrows that tell who said it in marks, unless they are introduced or signed", () => {
    expect(of("block", "It rained.\n\n> “We go,” said Ann Roe. They went.\n\nIt was late.")).toEqual([]);
    expect(of("marks", "It rained.\n\n> “We go,” said Ann Roe. They went.\n\nIt was late.")).toEqual(["We go,"]);
    expect(of("block", "She wrote:\n\n> “We go,” he said. I went.\n\nIt was late.")).toEqual([
      "“We go,” he said. I went.",
    ]);
    expect(of("block", "It rained.\n\n> “We go,” he said. I went.\n> — Ann Roe\n\nIt was late.")).toHaveLength(2);
  });

  it("are lines that begin with an arrow", () => {
    const text = "She wrote:\n\n> We go.\n>\n>> We “stay.”\n\nThen she left.";
    expect(of("block", text)).toEqual(["We go.", "We “stay.”"]);
    expect(quotations(text).map(({ continues, within }) => [continues, within])).toEqual([
      [null, null],
      [0, null],
      [null, 1],
    ]);
  });

  it("are lines that are indented together", () => {
    expect(of("block", "She wrote:\n    We go.\n    We stay.\nThen she left.")).toEqual(["We go.", "We stay."]);
    expect(of("block", "She wrote.\n\n\tWe go.\n\nThen she left.")).toEqual(["We go."]);
    expect(of("block", "She wrote:\n\n    We go.\n    — Ann Roe, 7 July")).toEqual(["We go."]);
  });

  it("are not the first lines of paragraphs, lists, or sums", () => {
    expect(quotations("The title\n\n    It rained.\n    It stopped.\n    The end.")).toEqual([]);
    expect(quotations("It rained.\n    It stopped.\nAll day.\n    The end.\nYes.")).toEqual([]);
    expect(quotations("We need:\n    - rain\n    - sun\n    1. wind\nYes.")).toEqual([]);
    expect(quotations(">5 people\n>= 7 people")).toEqual([]);
  });

  it("are what marks say where they hold the whole line", () => {
    expect(quotations("> “We go.”").map(({ kind }) => kind)).toEqual(["marks"]);
  });
});

it("counts words", () => {
  expect(quotations("“I don't know the so-called ‘deal’ of 2016.”").map(({ words }) => words)).toEqual([8, 1]);
});
