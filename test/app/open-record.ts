import type { Page } from "playwright";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";

/** Opens a record from a file, as a reader would, and waits until it is on screen. */
export async function openRecord(page: Page, record: OnRecord): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(writeRecord(record));
  await (await chooser).setFiles({ name: "record.json", mimeType: "application/json", buffer });
  await page.getByRole("banner").getByText(record.title).waitFor();
}
