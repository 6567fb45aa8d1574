/** Reads CSV as RFC 4180 has it, knowing nothing of how it was written: the rows as records by column name. */
export function recordsIn(csv: string): Record<string, string>[] {
  const rows = csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    )
  const [names = [], ...others] = rows
  return others.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}
