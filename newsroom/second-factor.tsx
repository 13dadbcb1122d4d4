import type { CheckboxFieldServerProps } from 'payload'
import { SecondFactorForm } from './second-factor-form.client'

/** Where an account has its second factor set up and removed: one's own, or, for an admin, a colleague's. */
export function SecondFactor({ data, id, req }: CheckboxFieldServerProps) {
  if (!id) return null
  return <SecondFactorForm isOn={data?.secondFactor === true} isOwn={req.user?.id === id} user={String(id)} />
}
