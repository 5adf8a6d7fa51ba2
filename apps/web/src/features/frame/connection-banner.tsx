import { formatMoment } from '@marsad/language'
import { useQueryClient } from '@tanstack/react-query'
import { type Connection, useConnection } from '../../offline/connection.ts'
import { useSpeech } from '../../speech.tsx'

/** Says that the page is read without its server, and how old its figures are. */
export function ConnectionBanner() {
  const { say } = useSpeech()
  const connection = useConnection()
  const queries = useQueryClient()
  const sentence = useSentence(connection)
  return (
    <div role="status">
      {sentence !== undefined && (
        <div className="ribbon">
          <div className="wrap">
            <span>{sentence}</span>
            <button type="button" className="link" onClick={() => void queries.invalidateQueries()}>
              {say('connection.retry')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

function useSentence(connection: Connection): string | undefined {
  const { language, say } = useSpeech()
  if (connection.online) return undefined
  if (connection.since === undefined) return say('connection.lost')
  return say('connection.kept', { moment: formatMoment(onClock(connection.since), language) })
}

/** A moment on the clock of the reader, as `YYYY-MM-DDTHH:MM`. */
function onClock(moment: string): string {
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
