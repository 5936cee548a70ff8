import type { Client } from '../../src/testing';
import type { Throwing } from '../controls/throwing';
import type { Act } from './act';
import type { Session } from './session';

/** The client of a session for whoever acts: what they do is put down, to be done again. */
export function acting({ client, act }: Pick<Session, 'client' | 'act'>): Client {
  const press = (phone: Extract<Act, { phone: unknown }>['phone']) => () => act({ phone });
  return Object.create(client, {
    phone: {
      value: {
        ...client.phone,
        home: press('home'),
        capsule: press('capsule'),
        comeBack: press('comeBack'),
        hangUp: press('hangUp'),
        back() {
          act({ phone: 'back' });
          return true;
        },
        ring: ({ hides = false } = {}) => act({ ring: hides ? 'over the page' : 'quietly' }),
      } satisfies Client['phone'],
    },
    storage: {
      value: Object.create(client.storage, {
        fill: { value: (store: Readonly<Record<string, unknown>>) => act({ store }) },
      }) as Client['storage'],
    },
    set: { value: ((account, becomes) => act({ account, becomes })) satisfies Client['set'] },
    configure: { value: ((configure) => act({ configure })) satisfies Client['configure'] },
  }) as Client;
}

/** The same for calls that throw. */
export const actingThrowing = ({ throwing, act }: Pick<Session, 'throwing' | 'act'>): Throwing => ({
  ...throwing,
  set: (api, throws) => act({ api, throws }),
});
