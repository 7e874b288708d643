import { shownText } from '../reading/shown-text.ts';
import type { PublicList } from './public-page.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => shownText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Colours hold 4.5:1 on their ground in both themes; print is black on white. */
const style = `
:root{color-scheme:light dark;--ground:#fff;--ink:#161616;--soft:#3a3a3a;--line:#929292;--head:#e3e3fd;--mark:#000091}
@media (prefers-color-scheme:dark){:root{--ground:#161616;--ink:#fff;--soft:#cecece;--line:#6a6a6a;--head:#272747;--mark:#8585f6}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 Marianne,"Source Sans 3",Arial,sans-serif}
main,footer{max-width:60rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem;border-left:.25rem solid var(--mark);padding-left:.75rem}
h2{font-size:1.25rem;margin:2rem 0 .25rem}
.call{font-weight:700;margin:0 0 1rem}.soft,footer{color:var(--soft)}
.warning{border:2px solid var(--mark);padding:.75rem 1rem;font-weight:700}
.wrap{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid var(--line);padding:.5rem .75rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:var(--head)}tbody th{font-weight:700;width:28%}td:last-child{width:28%}
.place{width:3rem;text-align:right}
@page{size:A4;margin:18mm 15mm}
@media print{:root{--ground:#fff;--ink:#000;--soft:#333;--line:#777;--head:#eee;--mark:#000}main{padding:0;max-width:none}
body{font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}}
`;

/** One page that stands alone: nothing is fetched, no script runs. */
export function publicHtml(list: PublicList): string {
  return [
    '<!doctype html>',
    `<html lang="${list.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(`${list.title} – ${list.call}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(list.title)}</h1>`,
    `<p class="call">${escaped(list.call)}</p>`,
    ...(list.demonstration === null ? [] : [`<p class="warning">${escaped(list.demonstration)}</p>`]),
    `<p>${escaped(list.lead)}</p>`,
    ...list.sections.map((section, place) => sectionHtml(list, section, `partie-${String(place + 1)}`)),
    '</main>',
    `<footer><p>${escaped(`${list.foot} ${list.running.footer}.`)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml(
  { columns, placeHeading }: PublicList,
  section: PublicList['sections'][number],
  id: string,
): string {
  const head = [columns.defi, columns.administration, columns.team].map(
    (heading) => `<th scope="col">${escaped(heading)}</th>`,
  );
  const rows = section.defis.map(({ title, administration, team }, at) =>
    [
      '<tr>',
      section.ordered ? `<td class="place">${String(at + 1)}</td>` : '',
      `<th scope="row">${escaped(title)}</th>`,
      `<td>${escaped(administration)}</td>`,
      `<td>${escaped(team)}</td>`,
      '</tr>',
    ].join(''),
  );
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escaped(section.title)}</h2>`,
    `<p class="soft">${escaped(section.note)}</p>`,
    `<div class="wrap" role="group" aria-labelledby="${id}" tabindex="0">`,
    '<table>',
    `<thead><tr>${section.ordered ? `<th scope="col" class="place">${escaped(placeHeading)}</th>` : ''}${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
    '</div>',
    '</section>',
  ].join('\n');
}
