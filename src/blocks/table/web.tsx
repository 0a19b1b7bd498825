import { written } from '../../model/direction.ts';
import { arial } from '../../theme/faces.ts';
import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';
import { brokenColumns, isTableFromRight, tableColumns } from './measure.ts';

/**
 * A table scrolls inside its own box on a narrow screen, so the page never does. A slide needs
 * no box, and must have none: reveal.js takes every section for a slide.
 */
export const TableView: BlockView<'table'> = ({ block, context }) => {
  const table = <DataTable block={block} context={context} />;
  if (context.variant === 'deck') return table;
  return (
    <>
      {/* Shown only where the table is wider than the screen. Screen readers read every cell anyway. */}
      <p className="table-cue" aria-hidden="true">
        More columns: scroll sideways <span className="table-cue-arrow">→</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="table-box" aria-labelledby={context.titleId} tabIndex={0}>
        {table}
      </section>
    </>
  );
};

/** Width in px of a table on a slide: its columns are as wide as measured, and a word too wide for its own is broken. */
const slideWidth = 1136;

const DataTable: BlockView<'table'> = ({ block, context }) => {
  const broken = brokenColumns(block, slideWidth, arial);
  const around = isTableFromRight(block);
  const classOf = (column: number): string | undefined => (broken[column] ? 'breaks' : undefined);
  return (
    <table {...(around ? { dir: 'rtl' } : {})}>
      {block.caption === '' ? null : (
        <caption className="visually-hidden" {...written(block.caption)}>
          {block.caption}
        </caption>
      )}
      {context.variant === 'page' ? null : (
        <colgroup>
          {tableColumns(block, slideWidth, arial).map((width, column) => (
            <col key={column} width={`${(width / slideWidth) * 100}%`} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {block.header.map((cell, index) =>
            cell.length === 0 ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col" className={classOf(index)} {...said(cell, around)}>
                {context.inlines(cell)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              // A heading without words would head nothing.
              column === 0 && cell.length > 0 ? (
                <th key={column} scope="row" className={classOf(column)} {...said(cell, around)}>
                  {context.inlines(cell)}
                </th>
              ) : (
                <td key={column} className={classOf(column)} {...said(cell, around)}>
                  {context.inlines(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
