import { lazy, Suspense, useState } from 'react'
import { fileNameOf } from '../../../figures/file-name.ts'
import { periodsWithFigures } from '../../../figures/period-range.ts'
import { requestOf } from '../../../figures/selection.ts'
import {
  type Punctuation,
  preferredPunctuation,
  rememberPunctuation,
} from '../../../preferences.ts'
import { figuresAddress } from '../../../queries.ts'
import { useSpeech } from '../../../speech.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { dataInView } from './figure-words.ts'

/** Images bring the code that draws; files of figures need none of it. */
const ImageDownloads = lazy(async () => ({
  default: (await import('./image-downloads.tsx')).ImageDownloads,
}))

type Scope = 'seen' | 'whole'

/** The figures as a file, what is seen or the whole indicator; and the figure as an image. */
export function DownloadAction(props: ActionSubject) {
  const { record, search, selection } = props
  const speech = useSpeech()
  const { say, language } = speech
  const data = dataInView(props, speech)
  const [scope, setScope] = useState<Scope>('seen')
  const [punctuation, setPunctuation] = useState(() => preferredPunctuation(language))
  const [date] = periodsWithFigures(data)
  const span = search.vue === 'carte' ? { de: date, a: date } : search
  const seen = requestOf(selection, { ...search, ...span })
  const parameters = scope === 'seen' ? seen : wholeOf(seen)
  const choosePunctuation = (chosen: Punctuation) => {
    setPunctuation(chosen)
    rememberPunctuation(chosen)
  }
  const labels = { ...parameters, lang: language }
  return (
    <div className="downloads">
      <fieldset className="naming">
        <legend>{say('download.scope')}</legend>
        <Choice name="scope" checked={scope === 'seen'} onChoose={() => setScope('seen')}>
          {say('download.seen')}
        </Choice>
        <Choice name="scope" checked={scope === 'whole'} onChoose={() => setScope('whole')}>
          {say('download.whole')}
        </Choice>
      </fieldset>
      <h3>{say('download.data')}</h3>
      <fieldset className="naming">
        <legend>{say('download.punctuation')}</legend>
        {(['comma', 'point'] as const).map((one) => (
          <Choice
            key={one}
            name="punctuation"
            checked={punctuation === one}
            onChoose={() => choosePunctuation(one)}
          >
            {say(`download.${one}`)}
          </Choice>
        ))}
      </fieldset>
      <ul className="download-list">
        <li>
          <a href={figuresAddress(record, 'csv', { ...labels, punctuation })} download>
            {say('download.csv')}
          </a>
        </li>
        <li>
          <a href={figuresAddress(record, 'xlsx', labels)} download>
            {say('download.xlsx')}
          </a>
        </li>
        <li>
          <a
            href={figuresAddress(record, 'json', parameters)}
            download={`${fileNameOf(data, search, language)}.json`}
          >
            {say('download.json')}
          </a>
        </li>
      </ul>
      <p className="muted small">{say('download.unrounded')}</p>
      {search.vue !== 'tableau' && (
        <Suspense>
          <ImageDownloads {...props} />
        </Suspense>
      )}
    </div>
  )
}

/** Every code of every dimension, every source, frequency and period; the publication stays. */
function wholeOf(
  seen: ReturnType<typeof requestOf>,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const { from: _from, to: _to, asOf, ...dimensions } = seen
  const all = Object.keys(dimensions).map((dimension) => [dimension, '*'] as const)
  return { ...Object.fromEntries(all), FREQ: '*', asOf }
}

function Choice(props: {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly children: string
}) {
  return (
    <label className="choice">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChoose} />
      <span>{props.children}</span>
    </label>
  )
}
