import { timeOfDay, type Words } from './words';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The words in English. */
export const english: Words = {
  status: {
    loading: 'Loading',
    ready: 'Remind me',
    busy: 'One moment',
    reserved: 'Reserved',
    live: 'Live · Enter',
    none: 'No live planned',
    gone: 'No longer planned',
    failed: 'Tap to retry',
    profile: 'Visit the channel',
    'half-screen': 'See the notice',
    upgrade: 'Please update WeChat',
    phone: 'Reserve in WeChat on a phone',
    devtools: 'Not in the DevTools: use devtoolsHost()',
  },
  outcome: {
    'live-declined': '',
    'live-entered': '',
    'notice-cancelled': 'This live was cancelled',
    'live-ended': 'This live is over',
    dismissed: '',
    reserved: 'Reserved',
    unreserved: 'Reservation cancelled',
    kept: '',
    aborted: '',
    expired: 'The reservation has expired',
    'profile-opened': '',
    'half-screen-opened': '',
    unknown: 'No answer from WeChat: tap again to see',
    'no-notice': 'No live is planned',
    'not-associated': 'This account is not linked to the mini program',
    'bad-account': 'The account id is wrong',
    unsupported: 'Please reserve on a phone, in the newest WeChat',
    cancelled: '',
    timeout: 'The network is slow: please try again',
    failed: 'That did not work: please try again',
  },
  account: 'Channel',
  start: (start, days) =>
    `${['Today', 'Tomorrow'][days] ?? `${months[start.getMonth()] ?? ''} ${start.getDate()}`} ${timeOfDay(start)}`,
};
