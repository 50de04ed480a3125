import type { Mutation } from './mutation';

interface Share {
  pages: number;
  shown: number;
  captured: number;
}

/** The results of all pages, by kind of mutation. */
export class Tally {
  private readonly shares = new Map<string, { mutation: Mutation; withJson: Share; without: Share }>();

  add(mutation: Mutation, hasJson: boolean, shown: number, captured: number): void {
    const row = this.shares.get(mutation.kind) ?? { mutation, withJson: none(), without: none() };
    this.shares.set(mutation.kind, row);
    const share = hasJson ? row.withJson : row.without;
    share.pages++;
    share.shown += shown;
    share.captured += captured;
  }

  /** The kinds of which fewer papers were captured than required. */
  shortfalls(): string[] {
    return [...this.shares.values()].flatMap(({ mutation: { kind, least }, withJson, without }) => {
      const isShort = percent(withJson) < least.withJson || percent(without) < least.without;
      return isShort ? [`${kind}: ${percent(withJson)} % and ${percent(without)} %`] : [];
    });
  }

  table(): string {
    const rows = [...this.shares.values()].map(({ mutation: { kind }, withJson, without }) =>
      [kind.padEnd(32), pages(withJson.pages + without.pages), shareText(withJson), shareText(without)].join(
        ' ',
      ),
    );
    const head = [
      'papers still read after'.padEnd(32),
      'pages'.padStart(6),
      '  with JSON',
      'without JSON',
    ].join(' ');
    return [head, ...rows].join('\n');
  }
}

function none(): Share {
  return { pages: 0, shown: 0, captured: 0 };
}

function percent({ shown, captured }: Share): number {
  return shown === 0 ? 100 : (100 * captured) / shown;
}

function pages(count: number): string {
  return String(count).padStart(6);
}

function shareText(share: Share): string {
  return (share.shown === 0 ? '-' : `${percent(share).toFixed(1)} %`).padStart(11);
}
