import { useId, useRef, useState } from 'react'
import { useSpeech } from '../speech.tsx'
import { ScrollRegion } from './scroll-region.tsx'

/** Lines of a program to take away: copied by the button where the browser allows it, else selected with the keys named. */
export function CodeBlock(props: { readonly title: string; readonly text: string }) {
  const { say } = useSpeech()
  const title = useId()
  const block = useRef<HTMLPreElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    // Over plain http there is no clipboard, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard
    const copied = await clipboard?.writeText(props.text).then(
      () => true,
      () => false,
    )
    if (copied !== true && block.current !== null) getSelection()?.selectAllChildren(block.current)
    setSaid(say(copied === true ? 'copy.done' : 'copy.keys'))
  }
  return (
    <div className="code-block">
      <div className="code-head">
        <h3 id={title}>
          <bdi dir="ltr">{props.title}</bdi>
        </h3>
        <span className="muted" role="status">
          {said}
        </span>
        <button
          type="button"
          className="button"
          aria-describedby={title}
          onClick={() => void copy()}
        >
          {say('copy.copy')}
        </button>
      </div>
      <ScrollRegion label={props.title}>
        <pre ref={block} dir="ltr">
          <code>{props.text}</code>
        </pre>
      </ScrollRegion>
    </div>
  )
}
