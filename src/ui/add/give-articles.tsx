import { FileText, FolderOpen } from "lucide-react";
import { useId, useRef } from "react";
import { useStore } from "zustand";
import { useWorkbench } from "../use-workbench.ts";
import { tryExample } from "./try-example.ts";
import { draftsOf } from "./use-drafts.ts";

const ACCEPTED =
  ".txt,.text,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html," +
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Ways to bring articles: files, words from the clipboard, or the example. */
export function GiveArticles({ isFirst }: { isFirst: boolean }) {
  const workbench = useWorkbench();
  const drafts = draftsOf(workbench);
  const input = useRef<HTMLInputElement>(null);
  const pasteId = useId();
  // Offered again to who closed the dialog over it.
  const typed = useStore(drafts.store, (brought) => brought.typed);
  const takeTyped = () => {
    void drafts.takeText(typed);
    drafts.type("");
    // The button that was pressed goes.
    document.getElementById(pasteId)?.focus();
  };

  return (
    <section className="add-ways" data-first={isFirst || undefined} aria-label="Articles to add">
      <div className="add-files">
        <p>
          Plain text, Markdown, web pages and Word files (.txt, .md, .html, .docx), several at once. Or drop them here.
          Nothing leaves this machine.
        </p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label="Files of articles"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            if (files.length > 0) void drafts.takeFiles(files);
            // So that choosing the same file again is heard.
            target.value = "";
          }}
        />
        <div className="add-buttons">
          <button type="button" className="button secondary" onClick={() => input.current?.click()}>
            <FolderOpen size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>Choose files</span>
          </button>
          {isFirst && (
            <button type="button" className="button" onClick={() => void tryExample(workbench)}>
              <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>Try it with an example article</span>
            </button>
          )}
        </div>
      </div>
      <div className="add-paste">
        <label htmlFor={pasteId}>Or paste an article’s text</label>
        <textarea
          ref={isFirst ? asFirstStop : undefined}
          id={pasteId}
          className="field"
          rows={isFirst ? 5 : 2}
          spellCheck={false}
          value={typed}
          onChange={(event) => drafts.type(event.target.value)}
          // A pasted text is taken at once and never laid out here: it may have megabytes.
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            const text = event.clipboardData.getData("text/plain");
            if (typed !== "" || (files.length === 0 && text === "")) return;
            event.preventDefault();
            if (files.length > 0) void drafts.takeFiles(files);
            else void drafts.takeText(text);
          }}
        />
        {typed.trim() !== "" && (
          <button type="button" className="button secondary" onClick={takeTyped}>
            Take this text
          </button>
        )}
      </div>
    </section>
  );
}

/** Where the focus goes when the dialog opens, so that a press of the keys for pasting is enough; not where it would bring up a keyboard on the screen. */
function asFirstStop(field: HTMLTextAreaElement | null): void {
  if (!matchMedia("(pointer: coarse)").matches) field?.setAttribute("autofocus", "");
}
