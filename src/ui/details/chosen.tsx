import type { ReactNode } from "react";
import { ActorDetails } from "./actor-details.tsx";
import type { Content } from "./content.ts";
import { IssueDetails } from "./issue-details.tsx";
import { ManyDetails } from "./many-details.tsx";
import { SourceDetails } from "./source-details.tsx";
import { StatementDetails } from "./statement-details.tsx";
import { TieDetails } from "./tie-details.tsx";

export interface ChosenProps {
  readonly content: Extract<Content, { kind: "many" | "tie" | "profile" }>;
  /** That the filters hide some of it. */
  readonly note: ReactNode;
}

/** Details of what is chosen. */
export function ChosenDetails({ content, note }: ChosenProps) {
  switch (content.kind) {
    case "many":
      return <ManyDetails ids={content.ids} />;
    case "tie":
      return <TieDetails evidence={content.evidence} note={note} />;
    case "profile": {
      const { profile, revision } = content;
      switch (profile.thing.kind) {
        case "actor":
          return <ActorDetails profile={profile} actor={profile.thing.actor} note={note} />;
        case "issue":
          return <IssueDetails profile={profile} issue={profile.thing.issue} note={note} />;
        case "source":
          return <SourceDetails profile={profile} source={profile.thing.source} note={note} />;
        case "statement":
          return <StatementDetails profile={profile} row={profile.thing.row} revision={revision} note={note} />;
      }
    }
  }
}
