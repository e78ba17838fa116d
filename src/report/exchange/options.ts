/** What an exchange format must be told, since an assessment does not know it. */
export interface ExchangeOptions {
  /** When the assessment was made, in universal time: `2017-09-28T10:00:00.000Z`. */
  readonly made: string
  /** Who publishes it; left out where nobody is named. */
  readonly publisher?: string
  /** Traffic Light Protocol: how far it may be passed on. */
  readonly tlp?: Tlp
}

export const TLP = ['clear', 'green', 'amber', 'red'] as const
export type Tlp = (typeof TLP)[number]
