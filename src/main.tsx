import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./ui/theme.css";
import { createRoot } from "react-dom/client";
import recordAddress from "../data/los-angeles-2025.json?url";
import { createWorkbench } from "./state/index.ts";
import { App } from "./ui/app.tsx";
import { browserSettings, createStorage } from "./ui/browser-storage.ts";
import { browserUrl } from "./ui/browser-url.ts";
import { WorkbenchProvider } from "./ui/use-workbench.ts";
import { openInWorker } from "./work/index.ts";

const workbench = createWorkbench({
  open: openInWorker,
  shipped: async () => {
    const reply = await fetch(recordAddress);
    if (!reply.ok) throw new Error(`${recordAddress} could not be fetched: ${reply.status} ${reply.statusText}`);
    return reply.text();
  },
  url: browserUrl,
  storage: createStorage(),
  settings: browserSettings,
  now: () => new Date(),
  // Browsers that lack it, or pages that may keep nothing, go on as they are.
  persist: () => void navigator.storage?.persist?.().catch(() => false),
});

const host = document.getElementById("app");
if (!host) throw new Error("expected an element #app in the page, found none");
createRoot(host).render(
  <WorkbenchProvider value={workbench}>
    <App />
  </WorkbenchProvider>,
);
void workbench.start();
