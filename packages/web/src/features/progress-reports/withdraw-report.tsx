import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { useAct } from '../../forms/use-act.ts'
import { useSend } from '../../forms/use-send.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import '../../ui/button.css'

interface WithdrawReportProps {
  report: Schemas['ProgressReportSummary']
  onWithdrawn: () => void
}

/** Takes a report back, once it is sure. */
export function WithdrawReport({ report, onWithdrawn }: WithdrawReportProps) {
  const t = useWords()
  const send = useSend()
  const { act, refusal } = useAct()
  const [isAsking, setIsAsking] = useState(false)

  const withdraw = async () => {
    setIsAsking(false)
    await send(() =>
      api.POST('/api/v1/progress-reports/{progressReportId}/withdrawal', {
        params: {
          path: { progressReportId: report.id },
          header: { 'if-match': matching(report.version) },
        },
      }),
    )
    onWithdrawn()
  }

  return (
    <p>
      <button
        type="button"
        className="button button-plain"
        aria-label={`${t('progress-reports:withdraw')} ${report.activity.number}`}
        onClick={() => setIsAsking(true)}
      >
        {t('progress-reports:withdraw')}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
      {isAsking && (
        <ConfirmDialog
          title={t('progress-reports:withdrawTitle')}
          confirm={t('progress-reports:withdraw')}
          cancel={t('forms:cancel')}
          onConfirm={() => void act(withdraw)}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('progress-reports:withdrawExplained')}</p>
        </ConfirmDialog>
      )}
    </p>
  )
}
