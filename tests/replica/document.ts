import { type Html, html, raw } from './html';
import { STYLE } from './style';

/** A whole HTML document in the style of the replica. */
export function documentText(title: string, bodyClass: string, content: Html): string {
  return html`${raw('<!DOCTYPE html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${STYLE}
</head>
<body class="${bodyClass}">
${content}
</body>
</html>
`.toString();
}
