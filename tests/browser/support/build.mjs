// The build whose programs are driven; the variable BUILD names another one.
import { resolve } from 'node:path';

export const k_build = resolve(process.env.BUILD ?? '../../build/test');
