import type { Rule } from '../reading/facts';
import { r1, r3, r4, r5, r6, r7 } from './attempts';
import { r9 } from './music';
import { r10, r11, r2 } from './notices';
import { r18 } from './order';
import { r12, r13, r14, r15, r8 } from './page';
import { r16 } from './targets';

/** The rules of design.md. R17 is about a recorder, which pages here do without. */
export const rules: readonly Rule[] = [r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r18];
