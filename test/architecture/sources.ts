import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(import.meta.dirname, "../..");

/** Every file of these folders, as a path from the top of the house. */
export function filesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
}

export const codeOf = (...folders: string[]) => filesOf(...folders).filter((file) => /\.tsx?$/.test(file));

const read = new Map<string, ts.SourceFile>();

/** A file of the house, which is read once for all who look through it, or a `text` in its place. */
export function parsed(file: string, text?: string): ts.SourceFile {
  const known = text === undefined ? read.get(file) : undefined;
  if (known) return known;
  const source = ts.createSourceFile(
    file,
    text ?? fs.readFileSync(path.join(root, file), "utf8"),
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  if (text === undefined) read.set(file, source);
  return source;
}

/** Every place of a file for which `is` holds, as `file:line text`. */
export function placesOf(source: ts.SourceFile, is: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (is(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${source.fileName}:${line + 1} ${node.getText(source).split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
