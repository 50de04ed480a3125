import { raw } from './html';

/** The replica's own plain style, light and dark. It is not derived from the site's. */
export const STYLE = raw(`<style>
:root { color-scheme: light dark; --line: light-dark(#e5e7eb, #2b313d); --soft: light-dark(#f6f7f9, #1a1f29);
  --quiet: light-dark(#5b6472, #9aa4b2); --accent: light-dark(#a16207, #fbbf24); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #10141c); color: light-dark(#111827, #e8eaee); }
a { color: inherit; text-decoration: none; }
h3 a:hover, header a:hover { text-decoration: underline; }
.flex { display: flex; gap: .4rem; } .flex-col { flex-direction: column; } .items-center { align-items: center; }
.hidden { display: none; }
main { max-width: 72rem; margin: 0 auto; padding: 1.25rem; }
.banner, .quiet, .facts, .submitter { color: var(--quiet); font-size: .85rem; }
.banner { display: flex; gap: .6rem; padding-bottom: 1rem; }
.banner b { color: var(--accent); }
header { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; justify-content: space-between; padding-bottom: 1.25rem; }
h1 { font-size: 1.5rem; margin: 0; } header p { margin: 0; color: var(--quiet); }
nav { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
nav a, button, input[type=search] { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .3rem .7rem; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
.cards.wide { grid-template-columns: minmax(0, 1fr); }
article { position: relative; border: 1px solid var(--line); border-radius: .8rem; overflow: hidden; }
/* The replica serves no pictures: their space stays, without the broken-image icon. */
article img { visibility: hidden; } .chip img { display: none; } article video { max-width: 100%; }
.thumbnail { display: block; background: var(--soft); }
article > .thumbnail { height: 7rem; } article > .thumbnail img { width: 100%; height: 100%; object-fit: cover; }
.md\\:flex > .thumbnail, .md\\:hidden > .thumbnail { flex: 0 0 11rem; }
.md\\:hidden > .thumbnail { flex-basis: 6rem; }
.submitter { position: absolute; top: .5rem; left: .5rem; padding: .1rem .5rem; border-radius: .5rem; background: light-dark(#fff, #10141c); }
.row { padding: .9rem 1rem; gap: .9rem; } .row > div { min-width: 0; } .body { padding: .7rem 1rem; min-width: 0; }
.h-40 { min-height: 10rem; }
h3 { margin: 0 0 .35rem; font-size: 1rem; line-height: 1.3; }
.line-clamp-2, .line-clamp-3 { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; -webkit-line-clamp: 3; }
.line-clamp-2 { -webkit-line-clamp: 2; } p.line-clamp-2, p.line-clamp-3 { margin: 0 0 .4rem; color: var(--quiet); }
.facts { flex-wrap: wrap; gap: .6rem; }
.chip, .stars { border: 1px solid var(--line); border-radius: .5rem; padding: .1rem .5rem; font-size: .85rem; }
.row .vote { min-width: 2.6rem; text-align: center; border: 1px solid var(--line); border-radius: .6rem; padding: .3rem; height: fit-content; }
.vote input { display: none; } .row .vote svg, .chip[role=checkbox] svg { background: currentColor; clip-path: polygon(50% 20%, 100% 80%, 0 80%); }
.stars svg { background: currentColor; clip-path: circle(45%); } .comments svg { background: currentColor; clip-path: polygon(0 0, 100% 0, 100% 75%, 45% 75%, 15% 100%, 15% 75%, 0 75%); }
ul { display: flex; list-style: none; margin: 0; padding: 0; gap: .2rem; }
li[title] { width: 1rem; height: 1rem; border-radius: 50%; background: var(--line); overflow: hidden; }
.submitter img { display: none; }
.highlight { background: light-dark(#fef3c7, #574311); border-radius: .2rem; }
@media (min-width: 768px) { .md\\:flex { display: flex; } .md\\:hidden { display: none; } }
</style>`);
