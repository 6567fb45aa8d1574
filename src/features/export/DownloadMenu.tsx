import { useState } from 'react'
import type { DataFile, FigureSet } from '../../model/exports.ts'
import { GroundChoice } from './GroundChoice.tsx'
import type { Ground } from './literal-style.ts'
import type { PictureChoice } from './picture-choice.ts'
import { PictureButtons } from './PictureButtons.tsx'
import type { PowerpointChoice } from './powerpoint-choice.ts'
import { PowerpointButton } from './PowerpointButton.tsx'
import { save } from './save.ts'
import { useReport } from './useReport.tsx'

type Props = {
  sets: readonly FigureSet[]
  /** URL of the JSON Schema. */
  schema: string
  release: DataFile
  pictures: readonly PictureChoice[]
  powerpoint: PowerpointChoice
}

/** Downloads: figures, pictures, briefing, release. */
export function DownloadMenu({ sets, schema, release, pictures, powerpoint }: Props) {
  const [ground, setGround] = useState<Ground>('light')
  const [report, attempt] = useReport()

  const saveFile = ({ name, type, text }: DataFile) =>
    void attempt(() => {
      save(name, new Blob([text()], { type: `${type};charset=utf-8` }))
      return `${name} is in your downloads.`
    }, `${name} could not be made.`)

  return (
    <>
      <h2>Figures</h2>
      <ul>
        {sets.map(({ name, csv, json }) => (
          <li key={name}>
            {name}{' '}
            <span className="export-forms">
              <button type="button" aria-label={`${name}: CSV`} onClick={() => saveFile(csv)}>
                CSV
              </button>
              <button type="button" aria-label={`${name}: JSON`} onClick={() => saveFile(json)}>
                JSON
              </button>
            </span>
          </li>
        ))}
      </ul>
      <h2>Pictures</h2>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id}>
            {picture.name} <PictureButtons picture={picture} ground={ground} attempt={attempt} />
          </li>
        ))}
      </ul>
      <GroundChoice ground={ground} onChoose={setGround} />
      <h2>Briefing</h2>
      <ul>
        <li>
          <span>{powerpoint.name}</span>{' '}
          <span className="export-forms">
            <PowerpointButton powerpoint={powerpoint} attempt={attempt} />
          </span>
        </li>
      </ul>
      <h2>Source</h2>
      <ul>
        <li>
          The release, word for word{' '}
          <span className="export-forms">
            <button
              type="button"
              aria-label="The release, word for word: TXT"
              onClick={() => saveFile(release)}
            >
              TXT
            </button>
          </span>
        </li>
        {location.protocol !== 'file:' && (
          <li>
            Schema of the JSON{' '}
            <span className="export-forms">
              <a href={schema} aria-label="Schema of the JSON">
                Open
              </a>
            </span>
          </li>
        )}
      </ul>
      {report}
    </>
  )
}
