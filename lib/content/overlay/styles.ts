/**
 * The page's own rules reach a host from outside; `!important` rules inside override all of them. A badge lies over its card
 * and takes up no room; it is above the card's content and below what the site lays over its page. Colours are the system's,
 * in the page's light or dark scheme, so that forced colours work.
 */
export const STYLE = `
:host{all:initial!important;color-scheme:inherit!important;display:block!important;position:absolute!important;inset:0!important;z-index:20!important;pointer-events:none!important}
:host(papershelf-notices){position:fixed!important;z-index:9999!important}
.toast-corner{display:flex;flex-direction:column;justify-content:end;padding:16px}
.root{font:13px/1.4 system-ui;color:CanvasText;--line:color-mix(in srgb,CanvasText 22%,Canvas)}
button,input{all:unset;box-sizing:border-box;border-radius:6px;padding:4px;cursor:pointer}
:focus-visible,:host(:focus-within) .focused{outline:2px solid Highlight;outline-offset:-2px}
svg{display:block;width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:1.6}
path+path{fill:currentColor}
.surface{background:Canvas;border:1px solid var(--line);border-radius:8px;pointer-events:auto}
button:hover,[aria-pressed=true]{background:var(--line)}
.cover{position:absolute;inset:0}
.dim-layer{background:Canvas;opacity:0}
.dimmed:not(.hovered) .dim-layer{opacity:.6}
button.collapsed-title{padding:7px 90px 7px 12px;background:Canvas;overflow:hidden;white-space:nowrap;pointer-events:auto}
:not(.collapsed)>.collapsed-title{display:none}
.badge-zone{position:absolute;top:6px;right:6px}
.badge{height:20px;padding:1px;border-radius:50%;background:Canvas;box-shadow:0 0 0 1px var(--line);pointer-events:auto}
.bookmarked{color:light-dark(#b45309,#fbbf24)}
.toolbar{position:absolute;top:-4px;right:100%;display:flex}
.badge-zone:not(:hover,:has(:focus-visible)) .toolbar{opacity:0;pointer-events:none}
[data-text]::after{content:attr(data-text)}
.toast{display:flex;align-items:center;gap:4px;margin:8px 0 0 auto;padding:4px 12px;width:max-content;max-width:90vw}
[hidden]{display:none!important}
[role=status]{display:contents}
[popover]{position:fixed;margin:0;width:240px;max-height:300px;overflow:auto;color:inherit}
[popover] *{display:block;width:100%}
[aria-checked]::before{content:"✓ ";opacity:0}
[aria-checked=true]::before{opacity:1}`;
