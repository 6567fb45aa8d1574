/** A strict RFC 4180 parser, independent of the code that writes the CSV. */
export function rowsIn(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (csv[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else if (letter === '\n' || letter === '\r' || letter === '"') {
      throw new Error(`Unescaped ${JSON.stringify(letter)} at ${at}.`)
    } else cell += letter
  }
  if (isQuoted || cell !== '' || row.length > 0) throw new Error('The last row has no line break.')
  return rows
}

/** The rows as records, keyed by column name. */
export function recordsIn(csv: string): Record<string, string>[] {
  const [names = [], ...rows] = rowsIn(csv)
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}
