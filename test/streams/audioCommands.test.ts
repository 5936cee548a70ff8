import { startWith } from 'rxjs';
import { audioCommands, type Intent } from '../../src/streams';
import { picture, type Flow } from '../../src/testing';

const flow: Flow = ({ row, lifecycle$ }) => ({
  command$: audioCommands(
    row<Intent>('intent', { '>': 'play', '=': 'pause', o: 'over' }),
    lifecycle$,
    row('busy', { r: true, h: false }).pipe(startWith(false)),
  ),
});
const values = { command: { '>': 'play', '=': 'pause', o: 'hold' } };

test('says what the user wants', () => {
  picture('intent   -->---=-->-\n command  -->---=-->-', { flow, values });
});

test('each once', () => {
  picture('intent   -->-->==\n command  -->---=-', { flow, values });
});

test('before the first show it plays as well: only what is hidden is silent', () => {
  picture(
    `
      page     -----s---h-s-
      intent   -->----------
      command  -->------o->-
    `,
    { flow, values },
  );
});

test('plays on when the page is back (R9)', () => {
  picture(
    `
      intent   ->----------
      page     s--h--s-h-s-
      command  ->-o-->-o->-
    `,
    { flow, values },
  );
});

test('what is paused, over or never began stays so', () => {
  picture(
    `
      intent   ->=----->-o-----
      page     s---h-s-----h-s-
      command  ->=----->-------
    `,
    { flow, values },
  );
  picture('page  s--h--s--\n command ---------', { flow, values });
});

test('an intent while hidden counts on the show; a pause can be said at once', () => {
  picture(
    `
      intent   ----->-----=--
      page     s--h---s-h---s
      command  -----o->-o-=--
    `,
    { flow, values },
  );
});

test('not while something else has the speaker: when that is over', () => {
  picture(
    `
      intent   ->-------------
      page     s----h---s-----
      busy     ---r--------h--
      command  ->-o-------->--
    `,
    { flow, values },
  );
});

test('what is over can be played again', () => {
  picture('intent   ->--o-->--\n command  ->----->--', { flow, values });
});

test('ends when the page unloads', () => {
  picture(
    `
      intent   ->-----=-
      page     s---u----
      command  ->--|
    `,
    { flow, values },
  );
});
