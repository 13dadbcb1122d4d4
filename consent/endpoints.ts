import type { Endpoint } from 'payload'

export const consentEndpoints: Endpoint[] = []
