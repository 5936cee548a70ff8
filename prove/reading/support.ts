import type { ClientKind } from '../phone';

export const isDesktop = ({ platform }: ClientKind): boolean => platform === 'windows' || platform === 'mac';

/** Whether a client can reserve at all (R15). */
export const canReserve = (kind: ClientKind): boolean => !kind.lacks && !isDesktop(kind);
