import { formatNumber } from '@marsad/language'
import { useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../speech.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Notice } from '../../ui/states.tsx'
import { ask, type Reply } from './ask.ts'
import { EXAMPLES } from './examples.ts'

type State =
  | { readonly kind: 'idle' | 'asking' | 'unreachable' }
  | { readonly kind: 'answered'; readonly reply: Reply; readonly path: string }

const FIRST = EXAMPLES[0]?.path ?? '/health'

/** A request that is sent to this very server, and its answer: an example to start from, the address to change at will. */
export function Console() {
  const { say } = useSpeech()
  const [path, setPath] = useState(FIRST)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const latest = useRef(0)
  const send = async (wanted: string, tag?: string) => {
    latest.current += 1
    const turn = latest.current
    setState({ kind: 'asking' })
    const next: State = await ask(wanted, tag).then(
      (reply) => ({ kind: 'answered', reply, path: wanted }),
      () => ({ kind: 'unreachable' }),
    )
    if (turn === latest.current) setState(next)
  }
  const first = useRef(send)
  useEffect(() => void first.current(FIRST), [])
  return (
    <div className="console">
      <fieldset>
        <legend>{say('api.examples')}</legend>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example.id}>
              <button
                type="button"
                className="link"
                aria-pressed={example.path === path}
                onClick={() => {
                  setPath(example.path)
                  void send(example.path)
                }}
              >
                {say(example.title)}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
      <div>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send(path)
          }}
        >
          <label htmlFor="demande">{say('api.request')}</label>
          <div className="request" dir="ltr">
            <span>GET /api/v1</span>
            <input
              id="demande"
              type="text"
              spellCheck={false}
              autoComplete="off"
              value={path}
              onChange={(event) => setPath(event.currentTarget.value.trim())}
            />
          </div>
          <button type="submit" className="button">
            {say('api.send')}
          </button>
        </form>
        <Answer state={state} onAskAgain={send} />
      </div>
    </div>
  )
}

function Answer(props: {
  readonly state: State
  readonly onAskAgain: (path: string, tag: string) => Promise<void>
}) {
  const { state } = props
  const { say, language } = useSpeech()
  if (state.kind === 'unreachable') return <Notice tone="warning">{say('state.offline')}</Notice>
  if (state.kind !== 'answered') {
    return (
      <p className="muted reply-line" role="status">
        {state.kind === 'asking' ? say('state.loading') : say('api.idle')}
      </p>
    )
  }
  const { reply, path } = state
  const { etag } = reply
  return (
    <div className="reply">
      <p className="reply-line" role="status">
        <strong>{reply.status}</strong>
        {reply.mediaType !== '' && <bdi dir="ltr">{reply.mediaType}</bdi>}
        <span>{say('api.size', { size: formatNumber(reply.size, { language }) })}</span>
        {etag !== null && <bdi dir="ltr">ETag {etag}</bdi>}
      </p>
      {reply.status === 304 ? (
        <p>{say('api.notChanged')}</p>
      ) : (
        <ScrollRegion label={say('api.answer')}>
          <pre dir="ltr">
            <code>{reply.text}</code>
          </pre>
        </ScrollRegion>
      )}
      {reply.cut > 0 && <p className="muted">{say('api.cut', { count: reply.cut })}</p>}
      {etag !== null && reply.status === 200 && (
        <p>
          <button type="button" className="link" onClick={() => void props.onAskAgain(path, etag)}>
            {say('api.askAgain')}
          </button>
        </p>
      )}
    </div>
  )
}
