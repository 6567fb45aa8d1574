import type { Dataset } from '../../src/dataset/schema.ts'
import { changed } from './dataset.ts'

/** Strings that do harm where they are not treated as plain text. */
export const hostile = {
  markup: '<img src=x onerror="window.hacked=true"><b>bold</b>',
  script: '</title></style><script>window.hacked=true</script>',
  formula: `=cmd|'/C calc'!A0`,
  control: 'a\u0000b\u0008c',
}

/** The dataset with these strings in every field that files and pictures show. */
export const hostileDataset = (): Dataset =>
  changed((copy) => {
    const [convictions, removals] = copy.charts
    const cap = copy.figures.find(({ id }) => id === 'cap-removed-convicted')
    if (!convictions || !removals || !cap) throw new Error('The ids in the dataset have changed.')
    convictions.title = hostile.script
    removals.title = hostile.markup
    removals.subtitle = hostile.script
    cap.name = `${hostile.markup}${hostile.control}`
    cap.label = hostile.formula
    copy.release.short = hostile.script
    for (const program of copy.programs) if (program.id === 'cap') program.fullName = hostile.markup
  })
