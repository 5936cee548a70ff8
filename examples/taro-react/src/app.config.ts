export default { pages: ['pages/index/index'], window: { navigationBarTitleText: '直播预约' } };
