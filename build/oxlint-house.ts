import { relative, sep } from 'node:path';
import { importBreach } from './import-rules.ts';
import { sourceImports } from './source-imports.ts';

/** The part of oxlint's plugin interface that these rules use; oxlint publishes no types for it. */
interface RuleContext {
  readonly cwd: string;
  readonly filename: string;
  readonly sourceCode: {
    readonly text: string;
  };
  report(finding: { readonly message: string; readonly node: RangedNode }): void;
}

interface RangedNode {
  readonly range: readonly [number, number];
}

interface CallNode extends RangedNode {
  readonly callee: {
    readonly type: string;
    readonly name?: string;
    readonly object?: { readonly name?: string };
    readonly property?: { readonly name?: string };
  };
  readonly arguments: readonly unknown[];
}

const IMPURE_CALLS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);

const importTable = {
  create(context: RuleContext) {
    return {
      Program(): void {
        const path = relative(context.cwd, context.filename).split(sep).join('/');
        for (const edge of sourceImports(path, context.sourceCode.text)) {
          const breach = importBreach(path, edge);
          if (breach === undefined) continue;
          context.report({
            message: breach,
            node: { range: [edge.offset, edge.offset + 'import'.length] },
          });
        }
      },
    };
  },
};

const noOwnClock = {
  create(context: RuleContext) {
    const message = 'shared has no clock and no chance of its own: they come in as values';
    return {
      CallExpression(node: CallNode): void {
        const { object, property } = node.callee;
        if (IMPURE_CALLS.has(`${object?.name}.${property?.name}`))
          context.report({ message, node });
      },
      NewExpression(node: CallNode): void {
        if (node.callee.name === 'Date' && node.arguments.length === 0) {
          context.report({ message, node });
        }
      },
    };
  },
};

/** The house's own lint rules, loaded by oxlint.config.ts. */
export default {
  meta: { name: 'house' },
  rules: { 'import-table': importTable, 'no-own-clock': noOwnClock },
};
