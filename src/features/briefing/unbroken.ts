/** A date that does not part at the end of a line: "to Aug. 19". */
export const unbroken = (text: string | null): string => (text ?? '').replaceAll(' ', '\u00A0')
