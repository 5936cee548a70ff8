/** The pages in the order of the sidebar, as [route, Chinese name, English name]; `'en'` behind them: in English only. */
const groups = [
  {
    text: ['开始', 'Start'],
    pages: [
      ['start', '五分钟上手', 'Five minutes'],
      ['native', '原生小程序', 'Native'],
      ['taro', 'Taro', 'Taro'],
      ['uni-app', 'uni-app', 'uni-app'],
    ],
  },
  {
    text: ['使用', 'Use'],
    pages: [
      ['component', '组件与 behavior 一览', 'Component and behaviors'],
      ['recipes', '常见做法', 'Recipes'],
      ['questions', '常见问题', 'Questions'],
      ['states', '状态与结果', 'States and outcomes'],
      ['failures', '错误码对照', 'Failures'],
      ['rules', '规则与图', 'The rules, in pictures'],
    ],
  },
  {
    text: ['测试与真机', 'Tests and phones'],
    pages: [
      ['testing', '用弹珠图测试', 'Testing with marbles'],
      ['phones', '真机录制', 'Phones'],
      ['tape', '录制文件', 'The tape'],
    ],
  },
  {
    text: ['参考', 'Reference'],
    pages: [
      ['api/', 'API', 'API', 'en'],
      ['changelog', '更新记录', 'Changelog'],
      ['contributing', '参与开发', 'Contributing'],
    ],
  },
  {
    text: ['原理', 'Inside'],
    pages: [
      ['code', '读代码', 'A walk through the code'],
      ['proof', '证明', 'The proof'],
      ['performance', '性能', 'Performance'],
      ['mutation', '变异测试', 'Mutation testing', 'en'],
    ],
  },
];

/** What the sidebar calls a page, in Chinese; `undefined` of a page that is not in it. */
export const nameInChinese = (route) =>
  groups.flatMap(({ pages }) => pages).find(([name]) => name === route.replace(/index$/, ''))?.[1];

const sidebarOf = (language) =>
  groups.map(({ text, pages }) => ({
    text: text[language],
    items: pages.map(([route, inChinese, inEnglish, only]) => {
      if (language === 1) return { text: inEnglish, link: `/en/${route}` };
      return only ? { text: `${inChinese}（英文）`, link: `/en/${route}` } : { text: inChinese, link: `/${route}` };
    }),
  }));

/** What the Chinese pages say around their text, and where they lead. */
export const chinese = {
  description: '轻点预约，音乐不停：小程序里的视频号直播预约',
  themeConfig: {
    nav: [
      { text: '五分钟上手', link: '/start' },
      { text: '常见做法', link: '/recipes' },
      { text: '常见问题', link: '/questions' },
    ],
    sidebar: sidebarOf(0),
    outline: { level: [2, 3], label: '本页目录' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '主题',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
    notFound: {
      title: '没有这一页',
      quote: '可能只有英文，也可能地址有误。',
      linkLabel: '回到首页',
      linkText: '回到首页',
    },
  },
};

/** What the button says that copies a piece of code. */
export const copyCode = { chinese: '复制代码', english: 'Copy code' };

/** What the sign beside a heading says in Chinese: a link to there. */
export const linkTo = (title) => `「${title}」的链接`;

/** The words of the search box. */
export const searchInChinese = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示正文',
    resetButtonTitle: '清空',
    backButtonTitle: '关闭',
    noResultsText: '没有找到',
    footer: {
      selectText: '打开',
      selectKeyAriaLabel: '回车键',
      navigateText: '选择',
      navigateUpKeyAriaLabel: '上箭头键',
      navigateDownKeyAriaLabel: '下箭头键',
      closeText: '关闭',
      closeKeyAriaLabel: 'Esc 键',
    },
  },
};

export const english = {
  description: 'Tap, reserve, keep listening: reserving WeChat Channels lives from mini programs',
  themeConfig: {
    nav: [
      { text: 'Five minutes', link: '/en/start' },
      { text: 'Recipes', link: '/en/recipes' },
      { text: 'Questions', link: '/en/questions' },
    ],
    sidebar: sidebarOf(1),
    outline: { level: [2, 3] },
    notFound: {
      title: 'There is no such page',
      quote: 'The address may be wrong, or the page has moved.',
      linkLabel: 'To the first page',
      linkText: 'To the first page',
    },
  },
};
