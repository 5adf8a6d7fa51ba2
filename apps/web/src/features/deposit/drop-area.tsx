import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useSpeech } from '../../speech.tsx'

/** A place to drop a file, and the button that does the same. */
export function DropArea(props: {
  readonly again?: boolean
  readonly onFile: (file: File) => void
}) {
  const { say } = useSpeech()
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file !== undefined) props.onFile(file)
  }
  return (
    // The field inside does the same by keyboard and by button.
    <section
      className={over ? 'drop-area over' : 'drop-area'}
      aria-labelledby={`${id}-name`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <FileUp aria-hidden="true" size={28} />
      <p id={`${id}-name`}>
        <strong>{say(props.again === true ? 'wizard.dropAgain' : 'wizard.drop')}</strong>
      </p>
      <p className="muted small" id={`${id}-limits`}>
        {say('wizard.limits')}
      </p>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept=".xlsx,.csv,.txt,.tsv"
        aria-describedby={`${id}-limits`}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor={id} className="button">
        {say('wizard.pick')}
      </label>
      <p className="muted small">{say('wizard.nothingSent')}</p>
    </section>
  )
}
