import { formatNumber } from '../../../lib/util/format-number';

interface NameButtonProps {
  name: string;
  /** How many papers; absent until they are counted. */
  count: number | undefined;
  onClick: () => void;
}

/** The name of a list or a tag, with how many papers it has; a click shows them. */
export function NameButton({ name, count, onClick }: NameButtonProps) {
  return (
    <button type="button" class="name" onClick={onClick}>
      <span dir="auto">{name}</span>
      {count !== undefined && (
        <span class="count">
          {formatNumber(count)}
          <span class="visually-hidden"> {count === 1 ? 'paper' : 'papers'}</span>
        </span>
      )}
    </button>
  );
}
