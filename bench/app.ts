import { buildApp } from '../scripts/build/app';
import { codeOf, type Peer } from './peers';

/** The mini program itself, built beside dist/ so that nobody's copy changes under them. */
export const buildAppPeer = async (): Promise<Peer> => {
  const built = await buildApp({ source: 'miniprogram', out: '.cache/bench/dist', maps: '.cache/bench/maps' });
  const app = {
    modules: codeOf(built),
    card: 'components/live-reserve/index.js',
    page: 'pages/index/index.js',
  };
  return { name: 'app', built, package: app, probed: app, accounts: ['sphOne', 'sphTwo', 'sphThree'] };
};
