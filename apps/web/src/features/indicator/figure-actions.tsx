import { useRef, useState } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { requestOf, type Selection } from '../../figures/selection.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { figuresAddress } from '../../queries.ts'
import { printSearch } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { citationOf } from './citation.ts'

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly search: IndicatorSearch
  readonly selection: Selection
}

/** What one can do with a figure: take its data, keep a link to it, cite it, print it. */
export function FigureActions(props: Props) {
  const { record, search, selection } = props
  const { say, language } = useSpeech()
  const parameters = { ...requestOf(selection, search), lang: language }
  const link = useRef<HTMLDialogElement>(null)
  const cite = useRef<HTMLDialogElement>(null)
  return (
    <div className="actions">
      <a href={figuresAddress(record, 'csv', parameters)} download>
        {say('action.csv')}
      </a>
      <a href={figuresAddress(record, 'xlsx', parameters)} download>
        {say('action.xlsx')}
      </a>
      <button type="button" className="link" onClick={() => link.current?.showModal()}>
        {say('action.link')}
      </button>
      <button type="button" className="link" onClick={() => cite.current?.showModal()}>
        {say('action.cite')}
      </button>
      <button type="button" className="link" onClick={() => window.print()}>
        {say('action.print')}
      </button>
      <Dialog ref={link} title={say('action.link')}>
        <Links {...props} />
      </Dialog>
      <Dialog ref={cite} title={say('action.cite')}>
        <Citation {...props} />
      </Dialog>
    </div>
  )
}

/** The address of a view, living or frozen on a publication. */
function addressFor(search: IndicatorSearch, vintage: string | null): string {
  const { mil: _former, ...rest } = search
  const state = vintage === null ? rest : { ...rest, mil: vintage }
  return `${location.origin}${location.pathname}${printSearch(state)}`
}

function Links(props: Props) {
  const { say } = useSpeech()
  const { search, data } = props
  const frozen = search.mil ?? data.vintage
  return (
    <>
      <CopyField label={say('link.livingLabel')} text={addressFor(search, null)} />
      {frozen !== null && (
        <CopyField label={say('link.frozenLabel')} text={addressFor(search, frozen)} />
      )}
    </>
  )
}

function Citation(props: Props) {
  const speech = useSpeech()
  const { search, data } = props
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const address = addressFor(search, search.mil ?? data.vintage)
  return (
    <CopyField
      label={speech.say('cite.label')}
      text={citationOf(props, { speech, address, today })}
      lines={5}
    />
  )
}
