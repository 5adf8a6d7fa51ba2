import { CircleHelp } from 'lucide-react'
import { useRef } from 'react'
import { chooseLetters, lettersOn } from '../../preferences.ts'
import { useSpeech } from '../../speech.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** What the keyboard does, listed. */
export function HelpDialog() {
  const { say } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  const keys = [
    ['/', say('help.search')],
    ['?', say('help.help')],
    ['g i', say('help.catalogue')],
    ['g d', say('help.deposits')],
    ['1 – 5', say('help.views')],
    ['t', say('help.toggle')],
    ['d', say('help.download')],
    ['l', say('help.link')],
    ['[ ]', say('help.period')],
    ['← → Home End', say('help.tabs')],
    ['← → ↑ ↓ Enter', say('help.chart')],
    ['Esc', say('help.escape')],
  ] as const
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={say('help.title')}
        title={say('help.title')}
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        <CircleHelp aria-hidden="true" size={20} />
      </button>
      <Dialog ref={dialog} id="help" title={say('help.title')}>
        <p>{say('help.about')}</p>
        <table className="keys">
          <caption className="visually-hidden">{say('help.keys')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('help.key')}</th>
              <th scope="col">{say('help.does')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd dir="ltr">{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label className="choice">
          <input
            type="checkbox"
            defaultChecked={lettersOn()}
            onChange={(event) => chooseLetters(event.currentTarget.checked)}
          />
          <span>{say('help.letters')}</span>
        </label>
      </Dialog>
    </>
  )
}
