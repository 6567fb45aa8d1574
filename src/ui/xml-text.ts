/** What XML allows as a character; all others may not stand in it, not even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text from anywhere as one that an XML file can hold: without control characters and halves of letters. */
export const xmlText = (text: string): string => text.replaceAll(forbidden, '')
