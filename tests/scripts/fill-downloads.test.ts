import { describe, expect, it } from 'vitest';
import { fillDownloads } from '../../scripts/lib/fill-downloads.ts';

const page = [
  '<ul>',
  '<!--file a.pptx--><li><a href="/downloads/a.pptx">A</a> <span><!--facts--></span></li><!--/file-->',
  '<!--file b.pptx--><li><a href="/downloads/b.pptx">B</a> <span><!--facts--></span></li><!--/file-->',
  '</ul>',
  '<!--without pptx--><p>No PowerPoint here.</p><!--/without-->',
].join('\n');
const file = { file: 'a.pptx', edition: 'full', format: 'pptx', bytes: 356_400, made: '2026-11-23' } as const;

describe('the page of downloads', () => {
  it('says size and day of each file that is there, and no word of the others', () => {
    const filled = fillDownloads(page, [file]);
    expect(filled).toContain('<a href="/downloads/a.pptx">A</a> <span>356 KB, 23 November 2026</span>');
    expect(filled).not.toContain('b.pptx');
    expect(filled).not.toContain('<!--');
  });

  it('says which kind of file is missing, until it is there', () => {
    expect(fillDownloads(page, [])).toContain('No PowerPoint here.');
    expect(fillDownloads(page, [file])).not.toContain('No PowerPoint here.');
  });
});
