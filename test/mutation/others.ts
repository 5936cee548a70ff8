import { declareTests } from './tests';

declareTests('others');
