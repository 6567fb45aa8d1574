/** "¶7" as "paragraph 7": screen readers may skip the sign and read a bare "7". */
export const spokenMark = (mark: string): string => mark.replace('¶', 'paragraph ')
