import { formatDay, formatPeriod } from '@marsad/language'
import { useState } from 'react'
import { valuedPoints } from '../../../figures/points.ts'
import { writeWithUnit } from '../../../figures/unit.ts'
import { frozenVintage } from '../../../figures/vintages-shown.ts'
import { useSpeech } from '../../../speech.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { pageAddress } from './addresses.ts'
import { producerOf, wholeTitle } from './figure-words.ts'

/** A text that names the figure beyond doubt, to be completed and sent to the producer. Nothing is sent from here. */
export function ReportAction(props: ActionSubject) {
  const { data, search } = props
  const speech = useSpeech()
  const { say, language } = speech
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const producer = producerOf(props)
  const title = wholeTitle(props, speech)
  const [line] = data.series
  const latest = line === undefined ? undefined : valuedPoints(line).at(-1)
  const body = say('report.body', {
    title,
    code: `${data.measure} ${Object.values(line?.key ?? {}).join('.')}`,
    source: producer,
    vintage: frozenVintage(search, data) ?? '',
    value:
      latest === undefined
        ? ':'
        : `${formatPeriod(latest.period, language)} : ${writeWithUnit(latest.value, data, speech)}`,
    address: pageAddress(search, frozenVintage(search, data)),
    date: formatDay(today, language),
  })
  const subject = say('report.subject', { title })
  return (
    <>
      <p>{say('report.lead', { producer })}</p>
      <CopyField label={say('report.label')} text={body} lines={12} />
      <p>
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}>
          {say('report.mail')}
        </a>
      </p>
    </>
  )
}
