import './footer.css'

type Props = {
  title: string
  publisher: string
  published: string
  address: string
  /** How the text of the release was obtained. */
  capture: string
  datasetVersion: string
  checkedOn: string
  appVersion: string
  /** URL of the one-file build; null within that build. */
  oneFile: string | null
}

/** Sources, terms of use, and the data as files. */
export function Footer({
  title,
  publisher,
  published,
  address,
  capture,
  datasetVersion,
  checkedOn,
  appVersion,
  oneFile,
}: Props) {
  return (
    <footer className="footer">
      <div className="column footer-columns">
        <section>
          <h2>Source</h2>
          <p>
            “{title}”, news release of {publisher}, {published}. Every figure is in it; numbers computed here,
            and those from elsewhere, are marked. <a href={address}>The release at ice.gov</a>
          </p>
          <p>The figures were checked against a stored copy. {capture}</p>
        </section>
        <section>
          <h2>The data as files</h2>
          <ul className="footer-files">
            <li>
              <a href="figures.csv">figures.csv</a>
            </li>
            <li>
              <a href="dataset.json">dataset.json</a>
            </li>
            <li>
              <a href="dataset.schema.json">dataset.schema.json</a>
            </li>
            <li>
              <a href="datapackage.json">datapackage.json</a>
            </li>
            <li>
              <a href="release.txt">release.txt</a>
            </li>
          </ul>
          {oneFile !== null && (
            <p>
              <a href={oneFile} download>
                The whole page as one file
              </a>
              , for a computer without network
            </p>
          )}
        </section>
        <section>
          <h2>This edition</h2>
          <p>
            Independent; not made, checked or endorsed by ICE. Historical: it will not be updated with later
            figures. Dataset {datasetVersion}, last checked against the release on {checkedOn}. App{' '}
            {appVersion}.
          </p>
          <p>
            No cookies, no tracking, no request to another host. City coordinates: GeoNames, CC BY 4.0. County
            point and outlines: US Census Bureau. The release is a work of the US government; the code is
            under the MIT License.{' '}
            {oneFile === null ? (
              'The licenses of what it is made with stand at the end of this file, seen in a text editor.'
            ) : (
              <a href="licenses.txt">Third-party licenses</a>
            )}
          </p>
        </section>
      </div>
    </footer>
  )
}
