import { readFileSync } from 'node:fs';

/** What programs put on the clipboard, each as its own files hold it: markup as they write it, cut to the shortest. */
export type Clipboard = { 'text/plain': string; 'text/html'?: string };

const read = (name: string): string => readFileSync(`tests/fixtures/cases/${name}`, 'utf8');
const three = read('paste-three-lines.txt');
const cells = read('paste-excel-cells.tsv');

export const plainLines: Clipboard = { 'text/plain': three };
export const plainCells: Clipboard = { 'text/plain': cells };
/** Lines of a CSV file, as an editor of plain text copies them. */
export const commas: Clipboard = {
  'text/plain': 'Borough,Referrals,Rate\nCroydon,"1,204",3.1%\nSutton,880,4.4%',
};
export const semicolons: Clipboard = {
  'text/plain': 'Borough;Referrals;Rate\r\nCroydon;1,204;3.1%\r\nSutton;880;4.4%\r\n',
};

/** Word and Outlook: the marks of a list are words that are to be ignored; weights are in styles and classes. */
export const word: Clipboard = {
  'text/plain': '·\tFirst point\r\n·\tSecond point is bold\r\n·\tThird point\r\n',
  'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>
<!--
 /* Style Definitions */
 p.MsoListParagraphCxSpFirst {mso-style-priority:34;margin-left:36.0pt;font-family:"Calibri",sans-serif;}
 span.Strong1 {mso-style-name:Strong1;font-weight:bold;}
@page WordSection1 {size:612.0pt 792.0pt;}
-->
</style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First
point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Second
point is <span class=Strong1>bold</span><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Third point<o:p></o:p></p>
<!--EndFragment--></body></html>`,
};

/** Google Docs: everything stands in a bold tag of ordinary weight. */
export const docs: Clipboard = {
  'text/plain': 'First point\nSecond point is bold\nThird point',
  'text/html': `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><ul style="margin-top:0;margin-bottom:0;">
<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400;font-style:normal;">First point</span></p></li>
<li dir="ltr" style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-weight:400;">Second point is </span><span style="font-weight:700;font-style:normal;">bold</span></p></li>
<li dir="ltr" style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-weight:400;font-style:normal;">Third point</span></p></li></ul></b><br class="Apple-interchange-newline">`,
};

export const excel: Clipboard = {
  'text/plain': cells.replaceAll('\n', '\r\n'),
  'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {font-size:11.0pt;font-weight:400;} .xl65 {font-weight:700;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Borough</td><td class=xl65>Referrals</td><td class=xl65>Rate</td></tr>
 <tr height=20><td height=20>Croydon</td><td align=right>1,204</td><td align=right>3.1%</td></tr>
 <tr height=20><td height=20>Sutton</td><td align=right>880</td><td align=right>4.4%</td></tr>
<!--EndFragment--></table></body></html>`,
};

export const sheets: Clipboard = {
  'text/plain': cells.trimEnd(),
  'text/html': `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr><td style="font-weight:bold;" data-sheets-value="{}">Borough</td><td>Referrals</td><td>Rate</td></tr><tr><td>Croydon</td><td data-sheets-numberformat="{}">1,204</td><td>3.1%</td></tr><tr><td>Sutton</td><td>880</td><td>4.4%</td></tr></tbody></table></google-sheets-html-origin>`,
};

export const calc: Clipboard = {
  'text/plain': cells,
  'text/html': `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small } a.comment-indicator:hover + comment { background:#ffd }</style></head><body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup><tr><td height="17" align="left"><b>Borough</b></td><td align="left">Referrals</td><td align="left">Rate</td></tr><tr><td height="17" align="left">Croydon</td><td align="right" sdval="1204">1,204</td><td align="right">3.1%</td></tr><tr><td height="17" align="left">Sutton</td><td align="right">880</td><td align="right">4.4%</td></tr></table></body></html>`,
};

/** What other programs put there: blocks and line ends by style, and marks of a list among the words. */
export const others: Record<string, Clipboard> = {
  'a web page whose lines are kept by its style': {
    'text/plain': '',
    'text/html':
      '<div style="white-space:pre-wrap">First point\nSecond point is <b>bold</b>\n</div><pre>Third point</pre>',
  },
  'a web page whose spans are blocks': {
    'text/plain': '',
    'text/html':
      '<img src="x" onerror="x()"><span style="display:block">First point</span><span style="display:block">Second point is <i style="font-style:normal;font-weight:700">bold</i></span><span style="display:flex">Third point</span>',
  },
  'a presentation': {
    'text/plain': '',
    'text/html': `<div><span style='mso-special-format:bullet;position:absolute;left:-2.25%'>•</span><span>First point</span></div><div><span style='mso-special-format:bullet'>•</span>Second point is <b>bold</b></div><div>Third point</div>`,
  },
  'a page with marks as words': {
    'text/plain': '',
    'text/html': '<p>• First point</p><p>• Second point is <b>bold</b></p><p>• Third point</p>',
  },
  'a text with changes, comments and notes': {
    'text/plain': '',
    'text/html': `<p>First <del>old</del><span style="text-decoration:line-through">older</span>point<sup><a href="#_ftn1">[1]</a></sup><span hidden>key</span></p><p>Second point is <b>bold</b><span class=MsoCommentReference>[A1]</span></p><p>Third point<span style="visibility:hidden">0003</span></p><div style='mso-element:comment-list'><p>[A1]Check this!</p></div>`,
  },
};
/** A list in plain text, of which one point is moved to the right. */
export const indented: Clipboard = { 'text/plain': '• First point\n\t•\tSecond point\n• Third point' };

/** A table as a page has it, with its plain words beside it as they come: where cells end only the markup says. */
export const tableOfPage: Clipboard = {
  'text/plain': 'Measure\nArea\nYear\nValue\nSource\nCalls, in all\nCroydon\n2024\n3\nUs',
  'text/html':
    '<table><tr><th>Measure</th><th>Area</th><th>Year</th><th>Value</th><th>Source</th></tr><tr><td>Calls,<p>in all</p></td><td>Croydon</td><td>2024</td><td>3</td><td>Us</td></tr></table>',
};

/** Cells of which not all words are seen or meant: a mark of a footnote, a change, a key to sort by. */
export const marked: Clipboard = {
  'text/plain': 'Area\tReferrals\nBristol, City of\t1,2042',
  'text/html':
    '<table><tr><td>Area</td><td>Referrals</td></tr><tr><td>Bristol, City of</td><td><span style="display:none">00001204</span><del>880</del><ins>1,204</ins><sup>2</sup></td></tr></table>',
};

/** One column of a spreadsheet: its commas part nothing. */
export const column: Clipboard = {
  'text/plain': '1,204\n1,880',
  'text/html': '<table><tr><td>1,204</td></tr><tr><td>1,880</td></tr></table>',
};
export const plainColumn: Clipboard = { 'text/plain': '1,204\n1,880' };
export const commasInCells: Clipboard = { 'text/plain': 'Croydon;21,3\nSutton;1.204,5' };

/** A spreadsheet of more rows and columns than a table may have, one cell with a line end in it. */
export const large: Clipboard = {
  'text/plain': Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) =>
      row === 0 && column === 0 ? '"Two\nlines"' : `r${row}c${column}`,
    ).join('\t'),
  ).join('\n'),
};

/** What stands apart or leads on, and the points that it becomes. */
export const pieces: Record<string, { html: string; points: string[]; links?: string[] }> = {
  'a table of Word': {
    html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=EN-GB><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=301 valign=top><p class=MsoNormal>Croydon<o:p></o:p></p></td><td width=301 valign=top><p class=MsoNormal>1,204<o:p></o:p></p></td></tr>
<tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td width=301 valign=top><p class=MsoNormal>Sutton<o:p></o:p></p></td><td width=301 valign=top><p class=MsoNormal>880<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Bexley</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body></html>`,
    points: ['Croydon · 1,204', 'Sutton · 880', 'Bexley'],
  },
  'a table of Google Docs, with a line above it': {
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-2b"><p dir="ltr"><span>Referrals</span></p><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312"/><col width="312"/></colgroup><tbody><tr><td style="vertical-align:top;"><p dir="ltr"><span style="font-weight:400;">Croydon</span></p></td><td style="vertical-align:top;"><p dir="ltr"><span style="font-weight:400;">1,204</span></p></td></tr><tr><td><p dir="ltr"><span>Sutton</span></p></td><td><p dir="ltr"><span>880</span></p><p dir="ltr"><span>so far</span></p></td></tr></tbody></table></div></b>`,
    points: ['Referrals', 'Croydon · 1,204', 'Sutton · 880 so far'],
  },
  'a mail that is laid out in a table': {
    html: '<table><tr><td><p>First point</p><p>Second point</p></td></tr></table><p>Third point</p>',
    points: ['First point', 'Second point', 'Third point'],
  },
  'a sentence of Word with a footnote': {
    html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- span.MsoFootnoteReference {vertical-align:super;} .font7 {vertical-align:super;} --></style></head><body><!--StartFragment--><p class=MsoNormal>Loneliness costs money<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> every year.</p><p>It is 84%<span class=font7>2</span> here</p><!--EndFragment--><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Our report, 2024.</p></div></div></body></html>`,
    points: ['Loneliness costs money every year.', 'It is 84%² here'],
  },
  'links of every kind': {
    html: '<p>See <a href="https://en.wikipedia.org/wiki/Social_prescribing_(UK)">Wikipedia</a></p><p>And <a href="http://www.croydon.gov.uk/plan">our plan</a> too</p><p><a href="http://example.org/">http://example.org/</a></p>',
    points: ['See Wikipedia', 'And our plan (http://www.croydon.gov.uk/plan) too', 'http://example.org/'],
    links: ['https://en.wikipedia.org/wiki/Social_prescribing_%28UK%29'],
  },
};
