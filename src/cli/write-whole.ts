import { lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file under another name beside it and renames it then, so that whoever looks finds the old file or the new one, never a part of
 * either. Devices and pipes are written to as they are. Throws the system's errors.
 */
export function writeWhole(path: string, text: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) writeWhole(realpathSync(path), text);
  else if (there !== undefined && !there.isFile()) writeFileSync(path, text);
  else replace(path, text, there?.mode);
}

function replace(path: string, text: string, mode: number | undefined): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
