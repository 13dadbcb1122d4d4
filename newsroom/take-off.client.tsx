'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewStep } from '@/review/rules'

type Props = { id: string; take: (step: ReviewStep, note?: string) => Promise<boolean> }

/** A guardian's way to take a record off the site: one question, and a reason for those who want to give one. */
export function TakeOff({ id, take }: Props) {
  const { toggleModal } = useModal()
  const [reason, setReason] = useState('')
  const modal = `take-off-${id}`
  return (
    <>
      <Button size="medium" buttonStyle="secondary" margin={false} onClick={() => toggleModal(modal)}>
        Take off the site
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading="Take this off the site?"
        body={
          <div className="review-panel">
            <p>Readers will no longer find it, from this moment on. It stays here as a draft.</p>
            <div>
              <label htmlFor={`${modal}-reason`}>Why, for your colleagues (optional)</label>
              <textarea
                id={`${modal}-reason`}
                rows={3}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </div>
        }
        confirmLabel="Take off the site"
        onConfirm={async () => {
          await take('take-off', reason)
        }}
      />
    </>
  )
}
