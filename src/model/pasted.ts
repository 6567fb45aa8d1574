/**
 * Normalizes links as people paste them: with the period or bracket of the sentence around them, in capitals, with an
 * "&" that a mail program wrote as "&amp;", or encoded twice.
 */

/** The parameters of a query by lower-case name. */
export function pastedQuery(search: string): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(search)) {
    query.append(name.toLowerCase().replace(/^amp;/, ''), value)
  }
  return query
}

/** The values of a list such as "cap,287g". */
export const pastedList = (value: string): string[] =>
  value.split(/[,;|]|%2c/i).filter((item) => item.trim() !== '')

/** Text as an id: lower-case letters, digits and hyphens. */
export const pastedId = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_\p{Pd}]+/gu, '-')
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/^-+|-+$/g, '')

/** The integer at the start of a text: 4 for "4).", 0 where there is none. */
export const pastedNumber = (text: string): number => Number(/^\s*(\d+)[^\p{L}\p{N}]*$/u.exec(text)?.[1] ?? 0)
