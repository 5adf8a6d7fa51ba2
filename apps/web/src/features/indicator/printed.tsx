import { formatDay } from '@marsad/language'
import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import { frozenVintage } from '../../figures/vintages-shown.ts'
import { useSpeech } from '../../speech.tsx'
import { usePrintedFoot, usePrinting } from '../../ui/printing.ts'
import { pageAddress } from './actions/addresses.ts'
import type { PrintedParts } from './printed-parts.tsx'

type Parts = Omit<ComponentProps<typeof PrintedParts>, 'Table'>

/** On paper the table and the sheet follow the chart, and every page says where it comes from and as of when. */
export function Printed(props: Parts) {
  const { data, search } = props
  const { say, language } = useSpeech()
  const printing = usePrinting()
  const Content = usePreparedParts()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const vintage = frozenVintage(search, data) ?? ''
  const comma = say('list.comma')
  usePrintedFoot(
    [
      `${say('frame.name')} – ${pageAddress(search, vintage === '' ? null : vintage)}`,
      `${say('print.vintage')} ${vintage}`,
      `${say('print.date')} ${formatDay(today, language)}`,
    ].join(comma),
  )
  return printing && Content !== undefined ? <Content {...props} /> : null
}

/** The parts are fetched when the page has come to rest, since printing waits for nothing. */
function usePreparedParts(): ComponentType<Parts> | undefined {
  const [content, setContent] = useState<ComponentType<Parts>>()
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without them the chart is printed alone.
      void Promise.all([import('./printed-parts.tsx'), import('./table-view.tsx')]).then(
        ([{ PrintedParts: All }, { TableView }]) =>
          setContent(() => (parts: Parts) => <All {...parts} Table={TableView} />),
        () => undefined,
      )
    }, 1500)
    return () => clearTimeout(timer)
  }, [])
  return content
}
