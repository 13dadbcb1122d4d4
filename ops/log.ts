import pino from 'pino'
import { env } from '@/env'
import { describeError } from './describe-error'

/**
 * The log: one JSON object a line. It never holds what a person said or entered: name the record by collection
 * and id.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
})
