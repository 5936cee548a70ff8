export default { usingComponents: { 'live-reserve': 'rx-channels-live/live-reserve/index' } };
