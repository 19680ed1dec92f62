import { type AST, parse } from 'svelte/compiler';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'legend', 'summary', 'button', 'label']);
const IMPORT = "import { softHyphened as __soft } from '#lib/soft-hyphens.ts';";

/**
 * Draws every heading, button and label with soft hyphens: while a page is built, `{words}` inside one becomes
 * `{__soft(words)}`. Written once here, no page can forget it, and attributes (names for screen readers) are never touched.
 */
export const softHyphens = {
  name: 'soft-hyphens',
  markup({ content, filename = '' }: { content: string; filename?: string }): { code: string } | undefined {
    if (filename.includes('node_modules')) return;
    const root = parse(content, { modern: true, filename });
    const places: Place[] = [];
    collect(root.fragment, false, places);
    if (places.length === 0) return;
    let code = content;
    for (const { start, end } of places.reverse()) {
      code = `${code.slice(0, start)}__soft(${code.slice(start, end)})${code.slice(end)}`;
    }
    return { code: withImport(code) };
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
}

function collect(fragment: AST.Fragment, inside: boolean, places: Place[]): void {
  for (const node of fragment.nodes) {
    if (node.type === 'ExpressionTag' && inside) places.push(placeOf(node.expression));
    for (const [child, within] of childrenOf(node, inside)) collect(child, within, places);
  }
}

function placeOf(expression: object): Place {
  if ('start' in expression && 'end' in expression) {
    const { start, end } = expression;
    if (typeof start === 'number' && typeof end === 'number') return { start, end };
  }
  throw new Error('an expression without its place');
}

type Node = AST.Fragment['nodes'][number];

function childrenOf(node: Node, inside: boolean): (readonly [AST.Fragment, boolean])[] {
  const all = (...fragments: (AST.Fragment | null | undefined)[]) =>
    fragments.flatMap((one) => (one ? [[one, inside] as const] : []));
  switch (node.type) {
    case 'RegularElement':
      // A term that explains itself stands in running text.
      if (hasClass(node, 'term')) return [];
      // What carries its own language is somebody's words: they stay as she wrote them.
      if (node.attributes.some((one) => one.type === 'Attribute' && one.name === 'lang')) return [];
      return [[node.fragment, inside || HEADINGS.has(node.name) || hasClass(node, 'btn')]];
    case 'Component':
    case 'SvelteElement':
    case 'SvelteHead':
      // The title of a page is no heading on it; a snippet in a component stands by itself.
      return node.type === 'SvelteHead' ? [] : [[node.fragment, inside || node.type === 'SvelteElement']];
    case 'IfBlock':
      return all(node.consequent, node.alternate);
    case 'EachBlock':
      return all(node.body, node.fallback);
    case 'AwaitBlock':
      return all(node.pending, node.then, node.catch);
    case 'KeyBlock':
      return all(node.fragment);
    case 'SnippetBlock':
      return all(node.body);
    default:
      return [];
  }
}

/** `btn` on a link, say: it looks like a button. */
function hasClass(node: AST.RegularElement, name: string): boolean {
  return node.attributes.some(
    (one) =>
      one.type === 'Attribute' &&
      one.name === 'class' &&
      Array.isArray(one.value) &&
      one.value.some((part) => part.type === 'Text' && part.data.split(/\s/).includes(name)),
  );
}

function withImport(code: string): string {
  const script = /<script(?![^>]*\bmodule\b)[^>]*>/.exec(code);
  if (!script) return `<script lang="ts">${IMPORT}</script>\n${code}`;
  const at = script.index + script[0].length;
  return `${code.slice(0, at)}\n${IMPORT}${code.slice(at)}`;
}
