import type { LucideIcon } from 'lucide-preact';

interface IconButtonProps {
  icon: LucideIcon;
  /** What a screen reader says: the action, whether or not it is done already. */
  name: string;
  /** The tooltip: the action as it would be now, and its key. */
  title?: string;
  /** For a button that stays pressed. */
  isPressed?: boolean;
  size?: number;
  /** -1 where Tab skips it. */
  tabIndex?: number;
  class?: string;
  onClick: () => void;
}

/** A button with an icon. */
export function IconButton({
  icon: Icon,
  name,
  title = name,
  isPressed,
  size = 16,
  onClick,
  ...other
}: IconButtonProps) {
  const pressed = isPressed === undefined ? {} : { 'aria-pressed': isPressed };
  return (
    <button
      type="button"
      class={other.class ? `icon ${other.class}` : 'icon'}
      aria-label={name}
      title={title}
      onClick={onClick}
      {...pressed}
    >
      <Icon size={size} aria-hidden="true" />
    </button>
  );
}
