import { of } from 'rxjs';
import { picture, type PictureOptions } from '../../../src/testing';
import { asker } from './asker';

describe('calls', () => {
  test('are small letters for the first button, capitals for the second', () => {
    picture('ask nNrlo\n calls nNrlo', { flow: asker, accounts: { b: 'sphB' } });
  });

  test('the second button is the second by its letter, whichever is drawn first', () => {
    const third = 'getChannelsLiveNoticeInfo({ finderUserName: "sphC" })';
    picture('button c--b--a\n calls x--N--n', { values: { calls: { x: third } } });
    picture('tap ---c-b\n calls.b n----r\n calls.c n--r', { limits: { dialog: 1 } });
  });

  test('in a letter that there is not are a mistake of the picture', () => {
    expect(() => picture('calls x')).toThrow(
      'The row `calls` has no letter `x`. It has:\n  n  getChannelsLiveNoticeInfo',
    );
    expect(() => picture('calls.a x')).toThrow('The row `calls.a` has no letter `x`. It has:\n  n  getChannels');
  });

  test('with an argument that nobody knows have no letter', () => {
    expect(() => picture('ask x\n calls r', { flow: asker })).toThrow(
      'at 0 ms: `reserveChannelsLive({ noticeId: "x" })`, expected `reserveChannelsLive({ noticeId: "finderlivenotice-sphA" })`',
    );
  });

  test('know the notices that the accounts are given', () => {
    picture('tap -----a-\n calls n----r-', { client: { accounts: { sphA: { noticeId: 'mine' } } } });
  });

  const dialogAbout = (noticeId: string) => ({ calls: { z: `reserveChannelsLive({ noticeId: "${noticeId}" })` } });
  const startTime = '99999999';
  const info = (noticeId: string, more: object = {}) => ({
    noticeId,
    startTime,
    status: 0,
    reservable: true,
    ...more,
  });

  test.each<[string, string, PictureOptions]>([
    ['that was answered', 'mine', { values: { notice: { x: info('mine') } } }],
    [
      'that was answered among others',
      'third',
      { notices: { a: 'third' }, values: { notice: { x: info('mine', { otherInfos: [info('third')] }) } } },
    ],
    ['that the client has', 'own', { client: { accounts: { sphA: { noticeId: 'own' } } } }],
    [
      'that the client answers with by itself',
      'own',
      {
        client: {
          answer: ({ api, args: [asked] }) =>
            api === 'getChannelsLiveNoticeInfo'
              ? of({ success: info((asked as { finderUserName: string }).finderUserName === 'sphA' ? 'own' : 'other') })
              : undefined,
        },
      },
    ],
  ])('about a notice %s are of its account’s button, and of no other', (_, id, options) => {
    const { values = {} } = options;
    const rows = values.notice ? 'notice.a -x---\n notice.b -n---\n' : '';
    const all = { ...options, values: { ...values, ...dialogAbout(id) } };
    picture(
      `${rows} button (ab)-\n tap ----a\n calls.a n---${id === 'own' && !options.client?.answer ? 'r' : 'z'}\n calls.b n----`,
      all,
    );
    expect(() => picture(`${rows} button (ab)-\n tap ----a\n calls.a n----`, all)).toThrow('reserveChannelsLive');
  });

  test.each<[string, PictureOptions]>([
    ['answered', { values: { notice: { o: info('mine', { otherInfos: [info('x')] }) } } }],
    ['known by the client', { client: { accounts: { sphA: { others: [{ noticeId: 'x' } as never] } } } }],
  ])('about a notice among others that are %s are of that account’s button', (_, options) => {
    const values = { ...options.values, ...dialogAbout('x') };
    const row = options.values ? 'notice -o--\n' : '';
    picture(`ask n--x\n ${row} calls.a n--z\n calls.b ----`, { ...options, values, flow: asker });
  });

  test('about a notice that nobody has heard of are of any button', () => {
    const values = dialogAbout('x');
    picture('ask ---x\n calls.a ---z\n calls.b ---z', { flow: asker, accounts: { b: 'sphB' }, values });
  });

  test('about what an answer hides are of any button', () => {
    const hostile = {
      get otherInfos(): never {
        throw new Error('not to be read');
      },
    };
    picture('ask n--x\n notice -h--\n calls.a n--z', {
      flow: asker,
      values: { ...dialogAbout('x'), notice: { h: { success: hostile } } },
    });
  });
});
