import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cast } from "../../src/extract/cast.ts";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { type ExtractionModel, extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { canonicalText } from "../../src/text/index.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

function read(text: string, model: ExtractionModel = RULES_ALONE) {
  const canonical = canonicalText(text);
  const attributions = extract(canonical, { model });
  const article = reading(articleOf(canonical));
  const cast = readCast(article, attributions);
  return { text: canonical, cast, spoken: speakers(article, cast, attributions), attributions };
}

function speakersOf(text: string): (string | null)[] {
  const { cast, spoken } = read(text);
  return spoken.map(({ speaker }) => (speaker === null ? null : (cast.entities[speaker]?.name ?? null)));
}

describe("who speaks", () => {
  it("is whom a surname, a title and a pronoun stand for", () => {
    expect(
      speakersOf(
        "Port Ellery Mayor Karen Holt said the gate would stay shut. Holt said it was broken.\n\n“It is not safe,” she said. Ms. Holt added that nobody was hurt.",
      ),
    ).toEqual(["Karen Holt", "Karen Holt", "Karen Holt", "Karen Holt"]);
  });

  it.each(["'", "’"])("is one body whose name has a possessor in it (%s), and its letters", (mark) => {
    const text = `The Amalgamated Drivers${mark} Union (ADU) opposes night buses. The ADU said buses were late.`;
    expect(speakersOf(text)).toEqual([`Amalgamated Drivers${mark} Union`, `Amalgamated Drivers${mark} Union`]);
  });

  it("is somebody whose surname is a title's word, too", () => {
    expect(
      speakersOf("Marcus King said the gate was shut. Lena Fisk said it was open.\n\nMr. King said it was broken."),
    ).toEqual(["Marcus King", "Lena Fisk", "Marcus King"]);
  });

  it("is whom letters hold the noun of, and nobody who holds another office", () => {
    expect(speakersOf("The FBI said it was late. Karen Holt agreed.\n\nThe bureau said it would wait.").at(-1)).toBe(
      "FBI",
    );
    const governor = "Gov. Peter Lund said the gate was shut. The president said it was open.";
    expect(speakersOf(governor).at(-1)).not.toBe("Peter Lund");
  });

  it("is a body with small words in its name, as far as its letters spell it", () => {
    const text =
      "Karen Holt came by boat. Citizens for Tides and Ethics in Larkfield (CTEL) said the gate was shut. CTEL said it was broken.";
    const name = "Citizens for Tides and Ethics in Larkfield";
    expect(speakersOf(text)).toEqual([name, name]);
    expect(speakersOf("Ada Lind came with Peter Holt (CTEL). CTEL said it was broken.")).toEqual(["CTEL"]);
  });

  it.each([
    ["The Halden Chamber of Commerce said it was late. The chamber said it would wait.", "Halden Chamber of Commerce"],
    [
      "The Halden Chamber of Commerce said it was late. The Chamber of Commerce said it would wait.",
      "Halden Chamber of Commerce",
    ],
    ["Larkfield Foods Inc. said it was late. Larkfield Foods said it would wait.", "Larkfield Foods Inc."],
  ])("is a body by a shorter name of it: %s", (text, name) => {
    expect(speakersOf(text)).toEqual([name, name]);
  });

  it("is a body that goes by other letters than its own", () => {
    expect(speakersOf("Karen Holt came. The Islamic State said it was late. ISIS said it would wait.").at(-1)).toBe(
      "Islamic State",
    );
  });

  it("is not a president’s relative", () => {
    const text =
      "Michelle Obama came by boat. President Obama said the gate was shut. The president said it was broken.";
    expect(speakersOf(text)).toEqual(["Obama", "Obama"]);
  });

  describe("of a body that the article does not name, is that of its owner", () => {
    it.each([
      ["Karen Holt spoke in Port Ellery. Her campaign said the gate was shut.", "Holt campaign"],
      ["Karen Holt spoke in Port Ellery. Holt left by noon. The campaign said the gate was shut.", "Holt campaign"],
      ["President Karen Holt spoke in Port Ellery. The administration said the gate was shut.", "Holt administration"],
      ["Ada Lind, director of the Ferry Trust, came by boat. Her trust said the gate was shut.", "Ferry Trust"],
    ])("%s", (text, name) => {
      expect(speakersOf(text)).toEqual([name]);
    });

    it.each([
      "Gov. Peter Lund came by boat. The administration said the gate was shut.",
      "Former President Karen Holt came by boat. The administration said the gate was shut.",
      "The gate was shut. The campaign said it was broken.",
    ])("... but nobody’s where none is likely: %s", (text) => {
      const { cast, spoken } = read(text);
      const speaker = cast.entities[spoken[0]?.speaker ?? -1];
      expect(speaker?.named ?? false).toBe(false);
    });
  });

  describe("in what is said, a role means", () => {
    const meant = (text: string, words: string) => {
      const { cast, text: canonical } = read(text);
      const at = canonical.lastIndexOf(words);
      const mention = cast.mentions.find(({ start, end }) => start === at && end === at + words.length);
      return mention === undefined || mention.entity === null ? null : (cast.entities[mention.entity]?.name ?? null);
    };

    it.each([
      [
        "Bill Clinton came by boat. Ada Lind said the gate was opened by the former president.",
        "the former president",
        "Bill Clinton",
      ],
      [
        "Ohio Sen. Karen Holt came by boat. Sen. Peter Lund (R-Texas) came by train. Ada Brandt said the gate was opened by the Texas senator.",
        "the Texas senator",
        "Peter Lund",
      ],
      [
        "Democratic candidate Karen Holt came by boat. Republican candidate Peter Lund came. Ada Brandt said the gate was opened by the Democratic nominee.",
        "the Democratic nominee",
        "Karen Holt",
      ],
      [
        "Republican Karen Holt came by boat. Democrats were late. Peter Lund said Holt would leave her party.",
        "her party",
        "Republican Party",
      ],
      [
        "Karen Holt came by boat. Paul Holt came by train. Peter Lund said Karen Holt would call her husband.",
        "her husband",
        "Paul Holt",
      ],
      [
        "The Holt campaign’s manager, Ada Lind, came by boat. Karen Holt spoke. Peter Lund said the gate was opened by Karen Holt’s campaign manager.",
        "Karen Holt’s campaign manager",
        "Ada Lind",
      ],
      [
        "The Ferry Trust owns the quay. Karen Holt said the gate was opened by Ada Lind, the trust’s director.",
        "the trust",
        "Ferry Trust",
      ],
      [
        "The Federal Reserve waited. Karen Holt said the gate was opened by the central bank.",
        "the central bank",
        "Federal Reserve",
      ],
      [
        "Peter Lund came by boat. Lund owns the Lund Ferry Group. Mary Holt said Lund would close his company.",
        "his company",
        "Lund Ferry Group",
      ],
      [
        "Karen Holt came by boat. Holt spoke. Peter Lund said Holt would rather shut her campaign.",
        "her campaign",
        "Holt campaign",
      ],
      [
        "Karen Holt came by boat. Holt spoke at noon. Peter Lund said the gate was opened by the senator.",
        "the senator",
        "Karen Holt",
      ],
    ])("%s", (text, words, name) => {
      expect(meant(text, words)).toBe(name);
    });

    it("nobody else’s father", () => {
      const text =
        "Ada Lind came with her father, Khan Lind. Karen Holt came by boat. Peter Lund said Holt should ask her father.";
      expect(meant(text, "her father")).toBe(null);
    });

    it("nobody whose state or party is another", () => {
      const texan = "Sen. Karen Holt (R-Texas) came by boat. Peter Lund said the gate was opened by the Ohio senator.";
      expect(meant(texan, "the Ohio senator")).toBe(null);
      const family =
        "Karen Holt came by boat. Paul Holt and Max Holt came by train. Peter Lund said Karen Holt would call her husband.";
      expect(meant(family, "her husband")).toBe(null);
    });

    it("not whoever says it, and nobody as what somebody wants to be", () => {
      expect(meant("Karen Holt came by boat. Holt said the gate was opened by the senator.", "the senator")).toBe(null);
      expect(meant("Karen Holt came by boat. Peter Lund said he would be the senator.", "the senator")).toBe(null);
    });
  });

  it.each([
    [
      "a president of whom the article only tells the administration",
      "Karen Holt came by boat. The Holt administration opened the gate. Gov. Peter Lund said it was late. The president said it was time.",
      "Karen Holt",
    ],
    [
      "somebody whose office is stated later",
      "The judge said the gate was shut. Everyone left the room. Judge Ada Lind had arrived at noon.",
      "Ada Lind",
    ],
    [
      "a firm that is called by its first word",
      "Torvik Aske said it would close the quay. Torvik owns three ferries. The Coast Times told of it. The company said nothing would change.",
      "Torvik Aske",
    ],
    [
      "a body with its country, by all its letters",
      "The U.S. Department of Ferries opened the gate. On Monday the DOF said it was late.",
      "U.S. Department of Ferries",
    ],
    [
      "a host who is named after the channel",
      "On Monday Coast News Linda Arnesen spoke of the gate. Arnesen said it was late.",
      "Linda Arnesen",
    ],
    [
      "a body whose name ends in a word that else begins sentences",
      "On Monday Harbor Watch opened the gate. Later Harbor Watch said it was late.",
      "Harbor Watch",
    ],
    [
      "a body by a broader noun",
      "A port tribunal met on Monday. It was late. The panel said the gate was shut.",
      "A port tribunal",
    ],
    [
      "a body as it was brought in",
      "European ministers met on Monday. The ministers said it was late.",
      "European ministers",
    ],
    [
      "the one of a surname who is called by it alone",
      "Peter Holt opened the gate. Holt came by boat. Holt left at noon. His wife, Karen Holt, waited. Holt said it was late.",
      "Peter Holt",
    ],
    [
      "who is called by an office with a place before it",
      "Peter Lund opened the gate. Lund came by boat. “It was late,” the Ohio senator said.",
      "Peter Lund",
    ],
    [
      "a former holder, and not who holds it",
      "Former Mayor Ada Lind met Mayor Karen Holt. Holt opened the gate. The former mayor said it was late.",
      "Ada Lind",
    ],
    [
      "a paper by its editorial board",
      "The Port Ellery Gazette was late. “Open the gate,” the editorial board wrote.",
      "Port Ellery Gazette",
    ],
    [
      "somebody whose name is once written wrong",
      "Karen Arnesen opened the gate. Arnessen said it was late.",
      "Karen Arnesen",
    ],
    [
      "those who were brought in by another noun",
      "Some 6,000 protesters came by boat. It was late. The demonstrators said the gate was shut.",
      "Some 6,000 protesters",
    ],
    [
      "a person of two surnames by the first of them",
      "Maria Arroyo Febo came by boat. It was late. Ms. Arroyo said the gate was shut.",
      "Maria Arroyo Febo",
    ],
    [
      "a campaign that is named later",
      "The campaign said the gate was shut. Later the Holt campaign left by boat.",
      "Holt campaign",
    ],
    [
      "whoever spoke last, by any noun for a person",
      "Karen Holt said it was late. The radio veteran said the gate was shut. The beekeeper said that it was cold.",
      "Karen Holt",
    ],
    [
      "a president, and not the vice president",
      "Vice President Ada Lind met President Karen Holt. Lind was late. The president said the gate was shut.",
      "Karen Holt",
    ],
    [
      "who is called by the party's word for a candidate",
      "Karen Holt came by boat. Holt was late. The GOP front-runner said the gate was shut.",
      "Karen Holt",
    ],
    [
      "who once held an office that the text does not state",
      "Karen Holt came by boat. Holt was late. The former secretary of state said the gate was shut.",
      "Karen Holt",
    ],
    ["a state that was named", "Voters in Ohio waited. The state said the gate was shut.", "Ohio"],
    [
      "whoever made a report",
      "A report by the Coast Institute came out. It was long. The report said the gate was shut.",
      "Coast Institute",
    ],
    [
      "who was brought in by another noun",
      "A ferry passenger fell ill. The man said it was late.",
      "A ferry passenger",
    ],
  ])("is %s", (_, text, speaker) => {
    expect(speakersOf(text).at(-1)).toBe(speaker);
  });

  it("is whoever made a survey, which is something by itself in the cast", () => {
    const { cast, spoken, text } = read(
      "A survey by the Coast Institute came out on Monday. It was long. The survey said the gate was shut.",
    );
    const maker = spoken.at(-1)?.speaker ?? -1;
    expect(cast.entities[maker]?.name).toBe("Coast Institute");
    const [survey] = cast.entities.filter((entity) => entity.maker === maker);
    expect(survey?.named).toBe(false);
    expect(survey?.mentions.map((i) => text.slice(cast.mentions[i]?.start, cast.mentions[i]?.end))).toEqual([
      "A survey",
      "The survey",
    ]);
  });

  it("keeps two people of one surname apart", () => {
    expect(
      speakersOf(
        "Karen Holt said the gate would stay shut. Peter Holt said it would not.\n\nMr. Holt said he had seen it open. Mrs. Holt said he had not.",
      ),
    ).toEqual(["Karen Holt", "Peter Holt", "Peter Holt", "Karen Holt"]);
  });

  it("is the spokeswoman of a body without a name, by her name", () => {
    expect(
      speakersOf("A spokeswoman for the port, Dana Whitlock, said that it was late. Whitlock said that it was cold."),
    ).toEqual(["Dana Whitlock", "Dana Whitlock"]);
  });

  it("is a town by the name in its dateline, and not its council", () => {
    const { cast } = read(
      "HALDEN — The council met at noon. The Halden City Council said that it was late. Halden said that it was cold.",
    );
    expect(cast.entities.map(({ name, aliases }) => [name, aliases])).toContainEqual(["Halden", ["HALDEN"]]);
    expect(cast.entities.find(({ name }) => name === "Halden City Council")?.aliases).toEqual([]);
  });

  it("is a spokesman, for whom he speaks", () => {
    const { cast, spoken } = read("“We will wait,” said Peter Lund, a spokesman for the Island Riders Union.");
    expect(
      spoken.map(({ speaker, onBehalfOf }) => [speaker, onBehalfOf].map((i) => cast.entities[i ?? -1]?.name)),
    ).toEqual([["Peter Lund", "Island Riders Union"]]);
  });
});

describe("in forms that are easily taken for another", () => {
  it("is the spokeswoman by her name, for whom she speaks", () => {
    const { cast, spoken } = read("A spokeswoman for the Harbour Trust, Dana Whitfield, said that the pier was safe.");
    expect(spoken.map(({ speaker }) => cast.entities[speaker ?? -1]?.name)).toEqual(["Dana Whitfield"]);
  });

  it("is left open between a spokesman and the one whose name it may be", () => {
    expect(speakersOf("A spokesman for the mayor, Karen Holt, said that the pier was safe.")).not.toEqual([
      "Karen Holt",
    ]);
  });

  it("is who is said to have said it, and not the paper that passes it on", () => {
    const { cast, spoken } = read(
      "According to The Port Ellery Gazette, Harbour Trust director Luis Marsh said that the pier was safe.",
    );
    expect(
      spoken.map(({ speaker, relayedBy }) => [speaker, ...relayedBy].map((i) => cast.entities[i ?? -1]?.name)),
    ).toEqual([["Luis Marsh", "Port Ellery Gazette"]]);
  });

  it.each([
    [
      "The toll will stay, according to the Port Ellery Gazette, citing the Harbour Trust.",
      "Harbour Trust",
      "Port Ellery Gazette",
    ],
    [
      "The toll will stay, according to reports from the Port Ellery Gazette, citing the mayor's office. Mayor Karen Holt was late.",
      "the mayor's office",
      "Port Ellery Gazette",
    ],
  ])("is who is cited by who passes it on: %s", (text, ...names) => {
    const { cast, spoken } = read(text, LEARNT);
    const [first] = spoken.filter(({ content }) => content[0]?.start === 0);
    expect([first?.speaker, ...(first?.relayedBy ?? [])].map((i) => cast.entities[i ?? -1]?.name)).toEqual(names);
  });

  it("is whose claim is answered, not who answers it", () => {
    const { attributions } = read("Karen Holt said that it was late.");
    const canonical = "Mayor Karen Holt, responding to Peter Lund’s claim that the gate was shut, laughed.";
    const at = (words: string) => ({ start: canonical.indexOf(words), end: canonical.indexOf(words) + words.length });
    const [one] = attributions;
    if (one === undefined) throw new Error("expected an attribution, got none");
    const told = [
      {
        ...one,
        content: [at("that the gate was shut")],
        cue: at("responding to Peter Lund’s claim"),
        source: at("Mayor Karen Holt"),
      },
    ];
    const article = reading(articleOf(canonical));
    const cast = readCast(article, told);
    expect(cast.entities[speakers(article, cast, told)[0]?.speaker ?? -1]?.name).toBe("Peter Lund");
  });

  it("is a body by its last word, where only one ends so", () => {
    expect(speakersOf("The Coastal Guard was called at noon. The Guard said that nobody was hurt.")).toEqual([
      "Coastal Guard",
    ]);
    expect(speakersOf("The White House was lit at noon. The House said that it would vote.")).not.toEqual([
      "White House",
    ]);
  });

  it("is no person whose name a sentence's first word would be", () => {
    for (const text of [
      "Footage shows that the gate was open. Ada Lind said it was shut.",
      "Violent, anarchist crowds were seen. Ada Lind said it was quiet.",
    ]) {
      const { cast } = read(text);
      expect(cast.entities.filter(({ kind }) => kind === "person").map(({ name }) => name)).toEqual(["Ada Lind"]);
    }
  });
});

describe("in the forms that news uses", () => {
  const TEXT = [
    "PORT ELLERY, Wash. (Coastal Wire) — Mayor Karen Holt told reporters on Monday that the toll would stay.",
    "U.S. Immigration and Customs Enforcement (ICE) said it would wait. ICE said nobody was hurt.",
    "A senior aide to the mayor, who asked not to be named, said that he expected a vote. The aide added that it was late.",
    "“We are looking at it,” said a spokesman for the Pentagon. The spokesman said it would take a week.",
    "The toll will stay, Finance Director Luis Marsh said, according to The Port Ellery Gazette. The Gazette said it was final.",
    "Ada Lind and Ben Tate said they would meet. “So be it,” Lind said.",
  ].join("\n\n");
  const { cast, spoken, text } = read(TEXT, LEARNT);

  function nameOf(entity: number | null | undefined): string | null {
    return entity == null ? null : (cast.entities[entity]?.name ?? null);
  }

  function of(words: string) {
    const at = text.indexOf(words);
    const found = spoken.find(({ content }) => content.some(({ start, end }) => start <= at && at < end));
    if (found === undefined) throw new Error(`nobody says “${words}”`);
    return found;
  }

  it.each([
    ["toll would stay", "Karen Holt"],
    ["it would wait", "U.S. Immigration and Customs Enforcement"],
    ["nobody was hurt", "U.S. Immigration and Customs Enforcement"],
    ["he expected a vote", "A senior aide"],
    ["it was late", "A senior aide"],
    ["We are looking", "a spokesman"],
    ["it would take a week", "a spokesman"],
    ["The toll will stay", "Luis Marsh"],
    ["it was final", "Port Ellery Gazette"],
    ["they would meet", "Ada Lind"],
    ["So be it", "Ada Lind"],
  ])("“%s” is said by %s", (words, speaker) => {
    expect(nameOf(of(words).speaker)).toBe(speaker);
  });

  it("whoever is spoken to, spoken for, passes it on or joins in stands beside the speaker", () => {
    expect(of("toll would stay").addressees.map(nameOf)).toEqual(["reporters"]);
    expect(nameOf(of("We are looking").onBehalfOf)).toBe("Pentagon");
    expect(of("The toll will stay").relayedBy.map(nameOf)).toEqual(["Port Ellery Gazette"]);
    expect(of("they would meet").others.map(nameOf)).toEqual(["Ben Tate"]);
  });

  it("roles and affiliations are as the text states them", () => {
    const roles = cast.entities.flatMap(({ name, roles: held }) =>
      held.map(({ role, of: whose }) => [name, role, nameOf(whose)]),
    );
    expect(roles).toContainEqual(["Karen Holt", "mayor", null]);
    expect(roles).toContainEqual(["a spokesman", "spokesman", "Pentagon"]);
    expect(roles).toContainEqual(["Luis Marsh", "director", null]);
  });
});

describe("whom a role means", () => {
  /** Names of the entities that some words stand for, in order. */
  function meantBy(text: string, words: string): (string | undefined)[] {
    const { cast, text: canonical } = read(text, LEARNT);
    return cast.mentions
      .filter(({ start, end }) => canonical.slice(start, end).toLowerCase() === words)
      .map(({ entity }) => cast.entities[entity ?? -1]?.name);
  }

  it.each([
    "Secretary of State Ada Lind",
    "then-Secretary of State Ada Lind",
    "Secretary of Health and Human Services Ada Lind",
    "Secretary of the Interior Ada Lind",
    "Mayor of London Ada Lind",
    "Attorney General of Ohio Ada Lind",
    "Chief of Staff Ada Lind",
  ])("is named without the department or town of the office: %s", (titled) => {
    const { cast } = read(`It rained on Monday. On Tuesday ${titled} said that the gate was shut.`, LEARNT);
    expect(cast.entities.map(({ name }) => name)).toContain("Ada Lind");
    expect(cast.entities.filter(({ kind }) => kind === "person")).toHaveLength(1);
  });

  it.each(["Secretary of State Karen Holt", "Secretary of Transportation Karen Holt", "Mayor of London Karen Holt"])(
    "speaks by that name: %s",
    (titled) => {
      const { cast, spoken } = read(`It rained on Monday. ${titled} said that the gate was shut.`, LEARNT);
      expect(spoken.map(({ speaker }) => cast.entities[speaker ?? -1]?.name)).toEqual(["Karen Holt"]);
    },
  );

  it("is who holds such an office", () => {
    const text =
      "Secretary of State Ada Lind came by boat. Peter Holt met her.\n\nThe secretary said that the gate was shut.";
    expect(meantBy(text, "the secretary")).toEqual(["Ada Lind"]);
  });

  it("is the one for whose campaign somebody speaks", () => {
    const text =
      "Karen Holt and Ada Lind run for mayor of Port Ellery. The Lind campaign was late. Holt was early.\n\nLind campaign manager Ben Tate said that the candidate would win.";
    expect(meantBy(text, "the candidate")).toEqual(["Ada Lind"]);
  });

  it("is one of whom the sentence told before what is said, too", () => {
    const text =
      "Peter Holt came second. Karen Marsh was late on Tuesday, and the Port Ellery Gazette said that voters like the Ohio senator.";
    expect(meantBy(text, "the ohio senator")).toEqual(["Karen Marsh"]);
  });

  it("is the party by its name, not its members, where the article has both", () => {
    const text =
      "The Democratic Party met in Port Ellery. Democrats were late, and some Democrats left.\n\nThe party said that it would wait.";
    expect(meantBy(text, "the party")).toEqual(["Democratic Party"]);
  });

  it("is the party of whoever says “my party”", () => {
    const text =
      "Republican candidate Peter Holt spoke on Monday. “My party must do better,” Holt said. The Republican Party was silent.";
    expect(meantBy(text, "my party")).toEqual(["Republican Party"]);
  });

  it("is who was told of in the sentence before, by another trade", () => {
    const text =
      "The gate was shut at noon. Karen Holt bought the pier in May.\n\nThe self-described socialist said that it would open. The hedge fund manager said that it was late.";
    expect(meantBy(text, "the self-described socialist")).toEqual(["Karen Holt"]);
    expect(meantBy(text, "the hedge fund manager")).toEqual(["Karen Holt"]);
  });

  it("is who spoke before, by age, by nation or by state and party", () => {
    for (const words of ["The 43-year-old", "The Russian leader", "The Ohio Republican", "The NFL legend"]) {
      const text = `It rained. Karen Holt said that the gate was shut. ${words} said that it was late.`;
      expect(meantBy(text, words.toLowerCase())).toEqual(["Karen Holt"]);
    }
  });

  it.each([
    ["Tides for Larkfield", "TFL"],
    ["Union Solidarity and Ferries Party", "USFP"],
    ["National Institutes of Ferries", "NIF"],
  ])("is %s by its letters, which stand beside it nowhere", (name, letters) => {
    const text = `It rained. ${letters} members were late. Karen Holt came to the ${name} on Monday. The ${letters} said that it was late.`;
    expect(meantBy(text, letters.toLowerCase())).toEqual([name, name]);
    expect(read(`It rained. The ${name} was late. Karen Holt left.`, LEARNT).cast.mentions.length).toBeGreaterThan(0);
  });

  it("is whom the article names below, where its headline has a noun alone", () => {
    const text =
      "Retired surfer says gate must open\n\nPeter Holt lives by the sea. “The gate must open,” Ada Lind said on Monday. Lind was a surfer for years.";
    expect(meantBy(text, "retired surfer")).toEqual(["Ada Lind"]);
    const named = text.replace("Retired surfer", "Lind’s friend");
    expect(meantBy(named, "lind’s friend")).not.toEqual(["Ada Lind"]);
    expect(meantBy(text.replace("Retired surfer", "A surfer"), "a surfer")).not.toEqual(["Ada Lind"]);
  });

  it("is a government by its whole name", () => {
    const { cast } = read("The United States government said that it was late. The gate was shut.", LEARNT);
    expect(cast.entities.map(({ name }) => name)).toContain("United States government");
  });

  it("is the crowd that is called an audience", () => {
    const text = "He had a question for the crowd at the pier. “Who pays?” “Nobody!” the audience said.";
    const { cast, text: canonical } = read(text, LEARNT);
    const [crowd] = cast.entities.filter(({ named }) => !named);
    expect(crowd?.mentions.map((i) => canonical.slice(cast.mentions[i]?.start, cast.mentions[i]?.end))).toEqual([
      "the crowd",
      "the audience",
    ]);
  });
});

describe("the cast of any text", () => {
  it("is sound, and the same when read again", () => {
    fc.assert(
      fc.property(anyText, (drawn) => {
        const { text, cast, spoken, attributions } = read(drawn);
        expectSound(text, cast);
        expect(spoken).toHaveLength(attributions.length);
        for (const { speaker, others, onBehalfOf, addressees, relayedBy, confidence } of spoken) {
          for (const entity of [speaker, onBehalfOf, ...others, ...addressees, ...relayedBy]) {
            if (entity !== null) expect(cast.entities[entity]).toBeDefined();
          }
          expect(confidence.speaker).toBeGreaterThanOrEqual(0);
          expect(confidence.speaker).toBeLessThanOrEqual(1);
        }
        expect(read(drawn).cast).toEqual(cast);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

function expectSound(text: string, { entities, mentions }: Cast): void {
  entities.forEach((entity, i) => {
    expect(entity.mentions.length).toBeGreaterThan(0);
    for (const at of entity.mentions) expect(mentions[at]?.entity).toBe(i);
    for (const { of } of entity.roles) if (of !== null) expect(entities[of]).toBeDefined();
  });
  for (const { start, end, entity, confidence } of mentions) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    if (entity === null) expect(confidence).toBe(0);
    else expect(entities[entity]).toBeDefined();
  }
}

describe("groups and bodies", () => {
  const kindsOf = (text: string) => read(text).cast.entities.map(({ name, kind }) => `${name}: ${kind}`);

  it.each([
    ["Friends of Larkfield said the toll was too high.", ["Friends of Larkfield"]],
    ["Mothers Against Tolls said the toll was too high.", ["Mothers Against Tolls"]],
    [
      "Lawyers for the city said it was lawful. Lawyers for Karen Holt said it was not.",
      ["Lawyers for the city", "Lawyers for Karen Holt"],
    ],
    ["MPs said the law had failed.", ["MPs"]],
    ["UKTravellers said the law had failed.", ["UKTravellers"]],
    ["Ellery Water said the pipe had burst.", ["Ellery Water"]],
    ["Local 518, the union, said the strike would go on. The union said it wanted talks.", ["Local 518", "Local 518"]],
  ])("speak by their whole names: %s", (text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
    for (const name of expected) expect(kindsOf(text)).toContain(`${name}: group`);
  });

  it("are not who sent the article", () => {
    const text = "HALDEN (Allied Wire) — It was a strike that the company called illegal, Karen Holt said.";
    expect(kindsOf(text).join()).not.toContain("Wire");
  });

  it.each(["Some said they had not been paid.", "Others said they had not been paid."])(
    "are nobody that “some” stand for: %s",
    (text) => {
      expect(speakersOf(text)).toEqual([null]);
      expect(kindsOf(text)).toEqual([]);
    },
  );
});
