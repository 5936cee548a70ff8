import { openPage } from '../by-hand-page';

openPage();
