/** In pixels: between the button and its menu, and between the menu and the edge of the window. */
const GAP = 4;

/** Puts a menu under its button, its right edge to that of the button; over it where there is no room below. */
export function positionMenu(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = bottom + GAP;
  const isRoomBelow = below + height + GAP <= innerHeight;
  const y = isRoomBelow ? below : Math.max(GAP, top - GAP - height);
  menu.style.top = `${y}px`;
  menu.style.left = `${Math.max(GAP, Math.min(right, innerWidth - GAP) - width)}px`;
}
