/** Widths of our sans-serif's letters as shares of the font size, rounded up. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’·!ij]/, 0.27],
  [/[Il()[\]/]/, 0.34],
  [/[frtJ1"“”*-]/, 0.43],
  [/[aceksvxyz?_+=÷–]/, 0.56],
  [/[hnou]/, 0.6],
  [/[bdgpq\d¶#]/, 0.63],
  [/[A-LN-VX-Z&$]/, 0.73],
]
const widest = 0.95

const letterWidth = (letter: string) => widths.find(([letters]) => letters.test(letter))?.[1] ?? widest

/** Approximate width of a text in px, rounded up, since a picture cannot measure text in the browser. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * size

/**
 * Breaks a text into lines that fit the width, since SVG does not wrap text. A number stays with the word before it
 * (“Aug. 19”), and a word too long for a line is cut.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+(?!\d)/).flatMap((piece) => cut(piece, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && !fits(longer)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function cut(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces: string[] = ['']
  for (const letter of word) {
    const last = pieces.length - 1
    if (pieces[last] !== '' && !fits(`${pieces[last]}${letter}`)) pieces.push(letter)
    else pieces[last] += letter
  }
  return pieces
}
