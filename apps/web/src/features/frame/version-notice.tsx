import { useNewerVersion } from '../../offline/newer-version.ts'
import { useSpeech } from '../../speech.tsx'

/** Says that a newer version of the pages is ready, and brings it when asked. */
export function VersionNotice() {
  const { say } = useSpeech()
  const take = useNewerVersion()
  return (
    <div role="status">
      {take !== undefined && (
        <div className="ribbon">
          <div className="wrap">
            <span>{say('version.newer')}</span>
            <button type="button" className="link" onClick={take}>
              {say('version.reload')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
