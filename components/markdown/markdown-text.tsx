import type { VNode } from 'preact';
import { type MarkdownBlock, parseBlocks } from './blocks';
import { type Inline, parseInlines } from './inline';

/**
 * A note, rendered. It is built of elements and texts: whatever a note holds, none of it becomes markup. Pictures are links,
 * since nothing is loaded from anywhere.
 */
export function MarkdownText({ text }: { text: string }) {
  // Blocks and inline elements have no identity but their position.
  return <div class="markdown">{parseBlocks(text).map(blockView)}</div>;
}

function blockView(block: MarkdownBlock): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{views(block.text)}</p>;
    case 'quote':
      return <blockquote>{views(block.text)}</blockquote>;
    case 'heading':
      return (
        <p>
          <strong>{views(block.text)}</strong>
        </p>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((item) => <li>{views(item)}</li>);
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function views(text: string) {
  return parseInlines(text).map(inlineView);
}

function inlineView(piece: Inline): VNode | string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'break':
      return <br />;
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return <strong>{piece.children.map(inlineView)}</strong>;
    case 'emphasis':
      return <em>{piece.children.map(inlineView)}</em>;
    case 'link':
      return (
        <a href={piece.address} target="_blank" rel="noreferrer">
          {piece.children.map(inlineView)}
        </a>
      );
  }
}
