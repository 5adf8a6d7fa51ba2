import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { useSpeech } from '../speech.tsx'
import { PageTitle } from '../ui/page.tsx'

export function DepositPage() {
  const { say } = useSpeech()
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('deposit.new')}</PageTitle>
    </div>
  )
}
