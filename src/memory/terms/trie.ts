// All forms of many terms in one tree of words, and the walk of a sentence through it.
import type { Token } from './tokens.ts';

export interface Form {
  /** Of the term, in the list that the tree was made of. */
  term: number;
  tokens: readonly Token[];
  /** The words as they are written, where capitals count. */
  exact: readonly string[] | null;
}

interface Node {
  next: Map<string, Node>;
  forms: Form[];
}

/** More ways to write one form are not followed: a form of four words that each have two is all there. */
const MOST_WAYS = 16;

/** A run of tokens where a form stands, `to` not included. */
export interface Standing {
  from: number;
  to: number;
  form: Form;
}

export class Trie {
  readonly #root: Node = { next: new Map(), forms: [] };

  /** `roots` has a basic form or '' for each token. */
  add(form: Form, roots: readonly string[]): void {
    const { tokens } = form;
    if (tokens.length === 0) return;
    const nodes = new Set<Node>([this.#root]);
    tokens.forEach((token, at) => {
      const before = [...nodes];
      nodes.clear();
      for (const node of before) {
        nodes.add(step(node, token.text));
        const root = roots[at];
        if (root && nodes.size < MOST_WAYS) nodes.add(step(node, root));
      }
    });
    for (const node of nodes) node.forms.push(form);
  }

  /** The work is that of the tokens times the longest form, however many forms there are. */
  find(tokens: readonly Token[], roots: readonly string[]): Standing[] {
    const found: Standing[] = [];
    for (let from = 0; from < tokens.length; from++) {
      if (tokens[from]?.begins) this.#walk(tokens, roots, from, found);
    }
    return found;
  }

  #walk(tokens: readonly Token[], roots: readonly string[], from: number, found: Standing[]): void {
    let nodes: Node[] = [this.#root];
    for (let to = from; to < tokens.length && nodes.length > 0; to++) {
      const token = tokens[to] as Token;
      const root = roots[to];
      nodes = nodes.flatMap(({ next }) => {
        const ways = [next.get(token.text), root ? next.get(root) : undefined];
        return ways.filter((node) => node !== undefined);
      });
      if (!token.ends) continue;
      const forms = new Set(nodes.flatMap(({ forms: ending }) => ending));
      for (const form of forms) found.push({ from, to: to + 1, form });
    }
  }
}

function step(node: Node, word: string): Node {
  const known = node.next.get(word);
  if (known) return known;
  const made: Node = { next: new Map(), forms: [] };
  node.next.set(word, made);
  return made;
}
