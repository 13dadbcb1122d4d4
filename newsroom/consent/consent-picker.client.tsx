'use client'

import { Button, SelectInput } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import type { ConsentView } from '@/consent/view-consent'
import { useEndpoint } from '../use-endpoint.client'

type Props = {
  connected?: string
  connect: (consent: string | null) => Promise<void>
  close: () => void
}

/**
 * A guardian’s choice among the consents that there are, by reference or by name. Mounted only when it is asked for, as
 * each name that it shows is a recorded reading.
 */
export function ConsentPicker({ connected, connect, close }: Props) {
  const { view } = useEndpoint<ConsentView>('consent?choices=true')
  const [chosen, setChosen] = useState(connected)
  const options = useMemo(
    () =>
      view?.choices?.map(({ id, reference, status, person }) => ({
        value: id,
        label: [person ?? 'Somebody', reference, status].join(' · '),
      })),
    [view],
  )
  if (!options) return <p>Looking for consents…</p>
  if (options.length === 0) return <p>There is no consent yet. Record one under “Consents” first.</p>
  return (
    <div className="consent-field__picker">
      <SelectInput
        name="consent-to-connect"
        path="consent-to-connect"
        label="Which consent"
        isClearable={false}
        options={options}
        value={chosen}
        onChange={(option) => setChosen(option && !Array.isArray(option) ? String(option.value) : undefined)}
      />
      <div className="consent-field__deeds">
        <Button
          size="medium"
          margin={false}
          disabled={!chosen || chosen === connected}
          onClick={() => connect(chosen ?? null)}
        >
          Connect
        </Button>
        {connected && (
          <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => connect(null)}>
            Disconnect
          </Button>
        )}
        <Button size="medium" margin={false} buttonStyle="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
