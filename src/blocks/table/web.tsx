import type { BlockView } from '../web-context.ts';

/** A table scrolls inside its own box on a narrow screen, so the page never does. */
export const TableView: BlockView<'table'> = ({ block, context }) => (
  <section
    className="table-box"
    aria-label={`Table: ${block.caption || 'comparison'}`}
    tabIndex={context.variant === 'page' ? 0 : undefined}
  >
    <table>
      <thead>
        <tr>
          {block.header.map((cell, index) =>
            cell.length === 0 ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col">
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
              column === 0 ? (
                <th key={column} scope="row">
                  {context.inlines(cell)}
                </th>
              ) : (
                <td key={column}>{context.inlines(cell)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
