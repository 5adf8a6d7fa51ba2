import { formatDay } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { vintagesQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'

/** The foot of every page: terms of the figures, last publication held, ways in for programs. */
export function Footer() {
  const { language, say } = useSpeech()
  const { data } = useQuery(vintagesQuery())
  const last = data?.items[0]
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>
          <strong>{say('frame.name')}</strong> {say('footer.purpose')}
        </p>
        <p>{say('footer.terms')}</p>
        {last !== undefined && (
          <p>
            {last.date === null
              ? say('footer.last', { title: last.title })
              : say('footer.lastDated', {
                  title: last.title,
                  date: formatDay(last.date, language),
                })}
          </p>
        )}
        <ul>
          <li>
            <a href="/api/v1/openapi.json">{say('footer.api')}</a>
          </li>
          <li>{say('footer.licence')}</li>
        </ul>
      </div>
    </footer>
  )
}
