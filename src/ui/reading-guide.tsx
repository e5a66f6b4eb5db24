import type { ReactNode } from "react";
import { CheckMark } from "./check-state.tsx";
import { KindIcon, LegendEdge, StanceMark } from "./marks.tsx";
import { CHECK_NAMES } from "./words.ts";

/** How to read the page: what each thing that is drawn means, and what a coding says and does not say. */
export function ReadingGuide() {
  return (
    <section className="guide" aria-labelledby="guide-title">
      <h3 id="guide-title">How to read this</h3>
      <dl>
        <Entry sign={<LegendEdge stance="oppose" />} name="A line">
          goes from who speaks to what the words are about: an issue, a person, an agency. Press it, or any name or
          number, and the words behind it open, with their place in the source.
        </Entry>
        <Entry sign={<StanceMark stance="support" />} name="Support">
          the words are for it.
        </Entry>
        <Entry sign={<StanceMark stance="oppose" />} name="Oppose">
          the words are against it.
        </Entry>
        <Entry sign={<StanceMark stance="mixed" />} name="Mixed">
          the words point both ways.
        </Entry>
        <Entry sign={<StanceMark stance="neutral" />} name="Neutral">
          the words are about it and take no side.
        </Entry>
        <Entry sign={<StanceMark stance="support" hollow />} name="A hollow mark">
          reported speech only: nobody is quoted. A filled mark has at least some quoted words. A number beside a mark
          counts the statements behind the line.
        </Entry>
        <Entry sign={<KindIcon kind="person" size={18} />} name="A ring">
          around an actor is the share of each stance in what the actor says, never in what is said of the actor.
        </Entry>
        <Entry sign={<KindIcon kind="issue" size={18} />} name="Size">
          an actor is larger the more statements it makes, an issue the more stances are taken toward it. Display can
          size and fill nodes otherwise.
        </Entry>
      </dl>
      <h4>What a stance says</h4>
      <p>
        A stance is what the words say toward a target, with the reason beside it. It is no rating of anybody, and no
        guess at what somebody thinks. <b>Stated</b>: the words, or the report’s own verb, say it. <b>Inferred</b>: one
        step of reasoning was added, and the reason says which.
      </p>
      <p>
        Stance and issue filter together: with Oppose and one issue chosen, only what opposes that issue stays. The same
        words quoted again count once, unless Display is told to count each time.
      </p>
      <h4>Whose words they are</h4>
      <p>
        Quotation marks hold only words that somebody said, to the character. What a source reports without quoting is
        told in our own words and marked “Reported speech, in our words”; what nobody has summed up yet is shown in the
        article’s words, and marked so.
      </p>
      <h4>How a quote is checked</h4>
      <p>
        A quote is one stretch of a source. A statement has one for each stretch of its words, which “she said” may
        part, and what ties two actors has some of its own, so that there are more quotes than statements. Each place is
        compared with the text of its source, when that is at hand. The texts are not part of a record; attach those
        that you have.
      </p>
      <dl className="guide-checks">
        <Check state="verified">the text is the recorded one, and the words stand at their place.</Check>
        <Check state="moved">the same words stand elsewhere, or in another version of the text.</Check>
        <Check state="altered">the place was found, and the words differ.</Check>
        <Check state="missing">neither was found.</Check>
        <Check state="unchecked">
          the text is not attached now; what is said of it comes from the last check, if there was one.
        </Check>
      </dl>
      <h4>What stays where</h4>
      <p>
        What is on screen is in the page’s address: Back undoes a step, and a copied link shows the same. Records of
        your own stay in this browser with the texts of their articles, and so do views, until you delete them or clear
        the browser’s data. Texts attached to the record that comes with the page stay until it is closed. Nothing is
        sent anywhere.
      </p>
    </section>
  );
}

function Entry({ sign, name, children }: { sign: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="guide-entry">
      <dt>
        <span className="guide-sign">{sign}</span> {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Check({ state, children }: { state: keyof typeof CHECK_NAMES; children: ReactNode }) {
  return (
    <div className="guide-entry">
      <dt>
        <CheckMark state={state} words={CHECK_NAMES[state]} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
