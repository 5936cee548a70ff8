import { declareTests } from './tests';

declareTests('first');
