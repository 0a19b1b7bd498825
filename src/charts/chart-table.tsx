import type { ChartTable } from '../model/chart.ts';

/** A chart's figures as a table: the first column names the rows. */
export function ChartTableView({ table }: { table: ChartTable }) {
  const { caption, header, rows } = table;
  return (
    <table className="chart-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {header.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
