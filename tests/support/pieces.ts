/** A sentence's pieces, or plain words, as text. */
export const textOf = (words: string | readonly { text: string }[]): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('')
