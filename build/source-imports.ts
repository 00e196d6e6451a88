import { parseSync } from 'oxc-parser';

/** One `import`, `export … from` or `import()` in a source file. */
export interface SourceImport {
  readonly specifier: string;
  /** Imported names as the other module spells them; `*` for the whole namespace, `default` for its default. */
  readonly names: readonly string[];
  /** Where the statement starts, in UTF-16 units. */
  readonly offset: number;
}

/** A computed `import(x)` cannot be judged, so it is reported under this specifier. */
export const COMPUTED = '(computed)';

function literalIn(text: string): string {
  const match = /^(['"`])([^$]*)\1$/.exec(text.trim());
  return match?.[2] ?? COMPUTED;
}

function importedName({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name: string | null;
}): string {
  if (kind === 'Name') return name ?? '*';
  return kind === 'Default' ? 'default' : '*';
}

/** Every edge that leaves a file, type imports included, in the order of the text. Throws where the text does not parse. */
export function sourceImports(fileName: string, text: string): readonly SourceImport[] {
  const { module, errors } = parseSync(fileName, text);
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`${fileName}: ${problem.message}`);

  const imports = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    names: statement.entries.map(({ importName }) => importedName(importName)),
    offset: statement.start,
  }));
  const reExports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest === null
        ? []
        : [
            {
              specifier: moduleRequest.value,
              names: [importName.name ?? '*'],
              offset: statement.start,
            },
          ],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: literalIn(text.slice(moduleRequest.start, moduleRequest.end)),
    names: ['*'],
    offset: start,
  }));
  return [...imports, ...reExports, ...dynamic].toSorted((a, b) => a.offset - b.offset);
}
