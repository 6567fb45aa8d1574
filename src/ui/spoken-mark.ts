/** "¶7" as "paragraph 7": a voice may leave out the sign, and "7" would be heard as a number. */
export const spokenMark = (mark: string): string => mark.replace('¶', 'paragraph ')
